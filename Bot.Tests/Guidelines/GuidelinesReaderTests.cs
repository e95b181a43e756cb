using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines;

public class GuidelinesReaderTests
{
    public const string Contacts = "contacts: { complaints: none, privacy: privacy@lantern.example, hours: { en: daily, zh: 每天 } }\n";

    private const string Script = "script: main\nwhen: { examples: [go] }\nsteps:\n  - say: Hi\n";

    [Fact]
    public void Pack_WithoutTheFile_HasAnEmptySet() => Assert.True(Packs.Release(Script).Content.Guidelines.IsEmpty);

    [Fact]
    public void Set_OfAWholeFile_HoldsEverything()
    {
        var set = Read("""
            brand:
              product: { name: { en: Lantern Desk, zh: 灯笼客服台 }, aliases: [Lamp Desk] }
              company: { en: Lantern Ltd, zh: 灯笼公司 }
              pronouns: [your outfit]
              people:
                - name: { en: Lin Qiao, zh: 林乔 }
                  say: { en: "Lin Qiao speaks for {{ product }}.", zh: 林乔是发言人。 }
            contacts: { phone: 400-010-2030, site: none, complaints: none, privacy: privacy@lantern.example, hours: { en: daily, zh: 每天 }, links: [https://help.lantern.example] }
            facts:
              basic_price: { value: 199, say: { en: Basic costs 199 yuan., zh: 基础版199元。 } }
              made_by: { en: "{{ company }} makes it.", zh: "由{{ company }}制造。" }
            organisations: [Acme]
            emergency: [120]
            topics:
              - { topic: prices, kind: allowed, examples: { en: [How much is it], zh: [多少钱] } }
              - { topic: complaint, queue: care, priority: P2, script: main }
            guidelines:
              - { id: calm, must: { en: Stay calm., zh: 保持冷静。 } }
              - { id: no-discount, never: { en: No discounts., zh: 不打折。 }, when: topic == "prices" && language == "en", refuse: promise, priority: 5, depends: [calm], once: true }
            texts:
              refusal: { en: "Not that. Call {{ contact.phone }}.", zh: "这个不行，请致电 {{ contact.phone }}。" }
            """);

        Assert.Equal(["Lantern Desk", "灯笼客服台", "Lantern Ltd", "灯笼公司", "Lamp Desk"], set.Brand.Names);
        Assert.Equal("林乔是发言人。", Assert.Single(set.Brand.People).In("zh"));
        Assert.Equal(("400-010-2030", "care@lantern.example", "", "每天"), (set.Brand.Contacts.Phone, set.Brand.Contacts.Email, set.Brand.Contacts.Site, set.Brand.Contacts.Hours["zh"]));
        Assert.Equal(["199", ""], set.Brand.Facts.Select(fact => fact.Value));
        Assert.Equal("Lantern Ltd makes it.", set.Brand.Facts[1].In("en"));
        Assert.Equal(TopicKind.Allowed, set.Topic("prices")!.Kind);
        Assert.Equal((TopicKind.Person, "care", "P2", "main"), (set.Topic("complaint")!.Kind, set.Topic("complaint")!.Queue, set.Topic("complaint")!.Priority, set.Topic("complaint")!.Script));
        Assert.Equal(TopicKind.Confidential, set.Topic(StandardTopics.People)!.Kind);
        Assert.Equal((EffectKind.Refuse, "promise", 5, true), (set.Guidelines[1].Effect!.Kind, set.Guidelines[1].Effect!.Text, set.Guidelines[1].Priority, set.Guidelines[1].Once));
        Assert.Equal("Not that. Call 400-010-2030.", set.Texts.In("refusal", "en"));
    }

    [Fact]
    public void FixedTexts_OfAContactThatDoesNotExist_LeaveItOut()
    {
        var set = Read("contacts: { phone: none, email: none, site: none, complaints: none, privacy: none, hours: none }");

        Assert.Equal("I'm unable to answer that. I can help with Lantern Store's features, pricing or use.", set.Texts.In("refusal", "en"));
        Assert.Equal("好的，正在为您转接人工。", set.Texts.In("handoff", "zh"));
    }

    [Fact]
    public void FixedTexts_OfTheReference_SayTheSame()
    {
        var set = Read("contacts: { phone: 400-010-2030, site: https://www.molvia.example, complaints: complaint@molvia.example, privacy: none, hours: { en: daily, zh: 每天 } }\nemergency: [120, 110]");

        Assert.Equal("这个问题我无法回答。关于灯笼商店的功能、价格或使用，我很乐意帮忙；也可致电 400-010-2030。", set.Texts.In("refusal", "zh"));
        Assert.Equal("We never ask for passwords, codes or transfers; please do not provide them. I've logged this as a security case; verify through https://www.molvia.example or 400-010-2030.", set.Texts.In("fraud", "en"));
        Assert.Contains("complaint@molvia.example", set.Texts.In("complaint", "en"), StringComparison.Ordinal);
        Assert.Contains("120、110", set.Texts.In("emergency", "zh"), StringComparison.Ordinal);
    }

    [Fact]
    public void FixedTexts_InBothLanguages_AreTheSameOnesAndNotEmpty()
    {
        Assert.Equal(StandardTexts.In("en").Keys.Order(StringComparer.Ordinal), StandardTexts.In("zh").Keys.Order(StringComparer.Ordinal));
        var set = Read(Contacts);
        Assert.All(StandardTexts.Keys, key =>
        {
            Assert.DoesNotContain("{{", set.Texts.In(key, "en"), StringComparison.Ordinal);
            Assert.Matches(@"^[^\u4e00-\u9fff]+$", set.Texts.In(key, "en").Replace("灯笼商店", "", StringComparison.Ordinal));
            Assert.Matches(@"[\u4e00-\u9fff]", set.Texts.In(key, "zh"));
        });
    }

    [Theory]
    [InlineData("zzz: 1", "CB0201", "guidelines.yaml knows no 'zzz'.")]
    [InlineData("brand: { boss: x }", "CB0201", "'brand' knows no 'boss'.")]
    [InlineData("brand: { people: [ { name: A, say: { en: A talks. } } ] }", "CB1005", "The approved sentence is missing in 'zh'.")]
    [InlineData("topics: [ { topic: x, examples: [a] } ]", "CB0202", "'kind' is missing.")]
    [InlineData("topics: [ { topic: x, kind: secret, examples: [a] } ]", "CB0204", "'kind' must be one of allowed, refused, confidential, person, emergency, not 'secret'.")]
    [InlineData("topics: [ { topic: x, kind: refused } ]", "CB1007", "The topic 'x' has neither examples nor keywords nor patterns.")]
    [InlineData("topics: [ { topic: people, priority: P9 } ]", "CB0204", "'priority' must be one of P1, P2, P3, P4, not 'P9'.")]
    [InlineData("topics: [ { topic: people, text: refusel } ]", "CB1006", "There is no fixed text 'refusel'.")]
    [InlineData("topics: [ { topic: people, script: nobody } ]", "CB0303", "There is no script 'nobody'.")]
    [InlineData("texts: { refusl: no }", "CB1006", "There is no fixed text 'refusl'.")]
    [InlineData("texts: { refusal: \"{{ order.id }}\" }", "CB1008", "This text reads 'order'")]
    [InlineData("guidelines: [ { id: a } ]", "CB1010", "A guideline begins with one of must, should, never, and what is wanted in words.")]
    [InlineData("guidelines: [ { must: a, refuse: true, add: b } ]", "CB1010", "A guideline does one thing, but this one would do refuse and add.")]
    [InlineData("guidelines: [ { must: a, when: topics == 1 } ]", "CB1008", "The condition of this guideline reads 'topics', which does not exist.")]
    [InlineData("guidelines: [ { must: a, when: \"topic ==\" } ]", "CB0402", "The condition or expression 'topic ==' cannot be read")]
    [InlineData("guidelines: [ { must: a, excludes: [b] } ]", "CB1001", "There is no guideline 'b'.")]
    [InlineData("guidelines: [ { id: a, must: a, excludes: [b], depends: [b] }, { id: b, must: b } ]", "CB1002", "The guideline 'a' excludes 'b', without which it does nothing.")]
    [InlineData("guidelines: [ { id: a, must: a, depends: [b] }, { id: b, must: b, excludes: [a] } ]", "CB1002", "The guideline 'a' depends on 'b', which excludes it.")]
    [InlineData("guidelines: [ { id: a, must: a, excludes: [b], add: x }, { id: b, never: b, refuse: true } ]", "CB1002", "The guideline 'a' excludes 'b', which refuses.")]
    [InlineData("guidelines: [ { id: a, must: a, depends: [b] }, { id: b, must: b, depends: [c] }, { id: c, must: c, depends: [a] } ]", "CB1003", "The guideline 'a' depends on itself in a circle")]
    [InlineData("guidelines: [ { id: a, must: a }, { id: a, must: b } ]", "CB0206", "There are two guidelines 'a'.")]
    public void Mistake_InTheFile_IsToldWithItsPlace(string yaml, string code, string sentence)
    {
        var problem = Assert.Single(Compile(Contacts + yaml).Problems.Where(problem => problem.File == GuidelinesReader.File && problem.Code == code).Take(1));

        Assert.StartsWith(sentence, problem.Message, StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
        Assert.NotEmpty(problem.RemedyIn("en"));
        Assert.Matches(@"[\u4e00-\u9fff]", problem.SentenceIn("zh"));
    }

    [Fact]
    public void Contact_NeitherGivenNorDenied_IsAnError()
    {
        var problems = Compile("contacts: { phone: none, site: none, complaints: none, hours: none }").Problems;

        var missing = Assert.Single(problems, problem => problem.Code == "CB1004");
        Assert.StartsWith("The contact 'privacy' is neither given nor declared not to exist.", missing.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemSeverity.Error, missing.Severity);
    }

    [Fact]
    public void Hash_OfTheRelease_CoversTheGuidelines() =>
        Assert.NotEqual(Compile(Contacts).Release!.Hash, Compile(Contacts + "organisations: [Acme]\n").Release!.Hash);

    private static GuidelineSet Read(string yaml)
    {
        var compilation = Compile(yaml.Contains("contacts", StringComparison.Ordinal) ? yaml : Contacts + yaml);
        Assert.True(compilation.Release is not null, string.Join('\n', compilation.Problems));
        return compilation.Release.Content.Guidelines;
    }

    private static PackCompilation Compile(string yaml) =>
        Packs.Compile(("pack.yaml", Packs.Settings), ("scripts/all.yaml", Script), (GuidelinesReader.File, yaml.Contains("site", StringComparison.Ordinal) ? yaml : yaml.Replace("contacts: {", "contacts: { site: none,", StringComparison.Ordinal)));
}
