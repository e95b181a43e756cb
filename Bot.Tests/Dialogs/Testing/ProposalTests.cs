using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Testing;

public sealed class ProposalTests
{
    private const string Scripts = """
        script: gift
        title: { en: Gift, zh: 礼物 }
        when: { examples: { en: [I want a gift], zh: [我要礼物] } }
        steps:
          - ask: amount
            say: { en: How many?, zh: 几个？ }
            expect: number
            otherwise: [ { handoff: care } ]
          - call: stock.find
            with: { id: "{{ amount }}" }
            into: row
            fails: [ { say: { en: The stock does not answer., zh: 库存无回应。 } } ]
          - if: amount > 3
            then: [ { say: { en: Many., zh: 很多。 } } ]
          - form: to
            say: { en: Where to?, zh: 寄到哪里？ }
            fields:
              - { ask: street, say: { en: Street?, zh: 街道？ } }
              - { ask: when, say: { en: When?, zh: 时间？ }, expect: { list: [today, later] } }
          - if: hours.open
            then: [ { say: { en: We pack it now., zh: 马上打包。 } } ]
            else: [ { say: { en: We pack it tomorrow., zh: 明天打包。 } } ]
          - wait: 2h
          - ask: photo
            say: { en: Send a photo., zh: 请发图片。 }
            expect: image
          - say: { en: Thanks., zh: 谢谢。 }
        """;

    private const string Guidelines = """
        contacts: { phone: none, email: none, site: none, complaints: none, privacy: none, hours: none }
        emergency: []
        topics:
          - topic: wholesale
            kind: person
            queue: sales
            text: handoff
            examples: { en: [I want to buy five hundred lanterns], zh: [我想批发五百个灯笼] }
          - topic: glaze
            kind: refused
            examples: { en: [which glaze is on the cups], zh: [杯子用的什么釉] }
        guidelines:
          - id: price-list
            should: { en: Mention the price list., zh: 提到价目表。 }
            when: topic == "wholesale"
            add: { en: There is a price list., zh: 我们有价目表。 }
          - id: kind
            must: { en: Be kind., zh: 友善。 }
        """;

    [Fact]
    public void Coverage_TellsWhichGuidelinesAndTopicsTestsMeet()
    {
        const string Test = "test: one\nlanguage: en\nconversation:\n  - customer: which glaze is on the cups\n";

        var items = PackTests.Measure(Release(Test)).Coverage.Guidelines;

        Assert.Equal(["guideline:price-list False 13", "topic:glaze True 9", "topic:wholesale False 4"], items.Select(item => $"{item.Name} {item.Covered} {item.Line}").Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal("guidelines.yaml", item.File));
    }

    [Fact]
    public void Proposals_OfAPackWithoutTests_HoldAndCoverAll()
    {
        var before = Release("");
        var proposals = TestProposals.For(before, PackTests.Measure(before).Coverage);

        var run = PackTests.Measure(Release(string.Join("---\n", proposals.Select(test => test.Text))));

        Assert.All(run.Results, result => Assert.True(result.Passed, result.ToString()));
        Assert.DoesNotContain(run.Coverage.All, item => !item.Covered);
        Assert.All(proposals, test => Assert.NotEmpty(test.Covers));
    }

    [Fact]
    public void Proposals_WhenAllIsCovered_AreNone()
    {
        var first = Release("");
        var all = Release(string.Join("---\n", TestProposals.For(first, PackTests.Measure(first).Coverage).Select(test => test.Text)));

        Assert.Empty(TestProposals.For(all, PackTests.Measure(all).Coverage));
    }

    private static Release Release(string tests) => Packs.Release(
        Scripts,
        ("pack.yaml", Packs.Settings + "timezone: Asia/Shanghai\nopening: { mon-fri: \"9:00-23:00\" }\n"),
        ("tests/proposed.yaml", tests),
        ("guidelines.yaml", Guidelines),
        ("services.yaml", "stock: { table: stock, key: id }"),
        ("data/stock.csv", "id,name\n1,Lamp\n"));
}
