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

        var run = PackTests.Measure(Release(string.Join("---\n", proposals.Tests.Select(test => test.Text))));

        Assert.All(run.Results, result => Assert.True(result.Passed, result.ToString()));
        Assert.DoesNotContain(run.Coverage.All, item => !item.Covered);
        Assert.All(proposals.Tests, test => Assert.NotEmpty(test.Covers));
        Assert.Empty(proposals.Gaps);
    }

    [Fact]
    public void Proposals_WhenAllIsCovered_AreNone()
    {
        var first = Release("");
        var all = Release(string.Join("---\n", TestProposals.For(first, PackTests.Measure(first).Coverage).Tests.Select(test => test.Text)));

        var proposals = TestProposals.For(all, PackTests.Measure(all).Coverage);
        Assert.Empty(proposals.Tests);
        Assert.Empty(proposals.Gaps);
    }

    [Theory]
    [InlineData("  - ask: colour\n    say: Which colour?\n    otherwise: [ { handoff: care } ]\n")]
    [InlineData("  - ask: home\n    say: Where do you live?\n    expect: address\n    otherwise: [ { handoff: care } ]\n")]
    [InlineData("  - ask: colour\n    say: Which colour?\n    check: { if: colour == \"red\", say: Only red. }\n    otherwise: [ { handoff: care } ]\n")]
    public void Proposals_OfAQuestionThatWordsAnswer_ComeToOtherwise(string steps) => Assert.Empty(Proposed(steps).Gaps);

    [Theory]
    [InlineData("  - ask: all\n    say: What?\n    expect: { pattern: \"(?s).+\" }\n    otherwise: [ { say: No. }, { end: true } ]\n", "main, ask 1: otherwise", "Whatever customers say is an answer")]
    [InlineData("  - if: customer.tier == \"gold\"\n    then: [ { say: Gold. }, { say: Really. } ]\n", "main, if 1: then", "depends on 'customer'")]
    [InlineData("  - if: conversation.channel == \"email\"\n    then: [ { say: Mail. } ]\n", "main, if 1: then", "'channel:'")]
    [InlineData("  - ask: word\n    say: A word?\n  - if: (word | string.size) == 777\n    then: [ { say: Long. } ]\n", "main, if 2: then", "None of the answers that were tried leads here by '(word | string.size) == 777'")]
    [InlineData("  - call: crm.find\n    into: found\n    fails: [ { say: Down. } ]\n  - if: found.state == \"odd\"\n    then: [ { say: Odd. } ]\n", "main, if 2: then", "depends on what 'crm.find' gives")]
    [InlineData("  - call: things.list\n    into: all\n  - each: all\n    steps: [ { if: item.id, then: [ { say: One. } ] } ]\n", "main, each 2: steps", "The list 'all' was empty")]
    [InlineData("  - end: true\n  - say: Never.\n", "main, say 2", "No path leads here")]
    [InlineData("  - if: customer.tier == \"gold\"\n    then: [ { if: said.text == \"x\", then: [ { say: X. } ] } ]\n", "main, if 1.then.1: then", "The step itself is never reached")]
    [InlineData("  - say: Well.\n---\nscript: alone\nsteps: [ { say: Alone. } ]\n", "alone, say 1", "Nothing that a customer says or does starts the script 'alone'")]
    [InlineData("  - if: customer.tier == \"gold\"\n    then: [ { do: inner } ]\n---\nscript: inner\nsteps: [ { say: Inner. } ]\n", "inner (en)", "Only other scripts start it")]
    [InlineData("  - say: Well.\n---\nscript: other\nwhen: { examples: [begin, again] }\nsteps: [ { say: Other. } ]\n---\nscript: third\nwhen: { examples: [开始] }\nsteps: [ { say: Third. } ]\n", "third (en)", "It has no words in 'en' that start it")]
    public void Gap_WithoutAProposal_IsToldWithItsReason(string steps, string item, string reason)
    {
        var gap = Assert.Single(Proposed(steps).Gaps, gap => gap.Item.Name == item);

        Assert.Contains(reason, gap.Reason.In("en"), StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}", gap.Reason.In("zh"));
        Assert.Equal("scripts/all.yaml", gap.Item.File);
    }

    [Fact]
    public void Gap_OfAGuidelineOrTopic_IsToldWithItsReason()
    {
        var release = Packs.Release(
            "script: one\nwhen: { examples: [begin] }\nsteps: [ { say: One. } ]\n",
            ("pack.yaml", "pack: shop\nlanguages: [en]\nhandoff: care\n"),
            ("guidelines.yaml", """
                contacts: { phone: none, email: none, site: none, complaints: none, privacy: none, hours: none }
                emergency: []
                topics: [ { topic: glaze, kind: refused, patterns: ["gl[a]ze"] } ]
                guidelines:
                  - { id: never-met, should: Say more., when: conversation.messages > 900, add: There is more. }
                """));

        var gaps = TestProposals.For(release, PackTests.Measure(release).Coverage).Gaps;

        Assert.Contains(gaps, gap => gap.Item.Name == "topic:glaze" && gap.Reason.In("en").StartsWith("The topic has no examples", StringComparison.Ordinal));
        Assert.Contains(gaps, gap => gap.Item.Name == "guideline:never-met" && gap.Reason.In("en").StartsWith("No conversation that was tried meets", StringComparison.Ordinal));
    }

    [Fact]
    public void Gaps_OfABranch_DoNotNameTheStepsInsideIt()
    {
        var gaps = Proposed("  - if: customer.tier == \"gold\"\n    then:\n      - say: Gold.\n      - if: said.text == \"x\"\n        then: [ { say: X. } ]\n      - say: Really.\n").Gaps;

        Assert.Equal(["main, if 1.then.2: else", "main, if 1.then.2: then", "main, if 1: then"], gaps.Select(gap => gap.Item.Name).Order(StringComparer.Ordinal));
    }

    private static ProposedTests Proposed(string steps)
    {
        var release = Packs.Release(
            "script: main\nwhen: { examples: [begin] }\nsteps:\n" + steps,
            ("pack.yaml", "pack: shop\nlanguages: [en]\nhandoff: care\n"),
            ("services.yaml", "crm: { http: \"https://crm.example\", operations: { find: { get: /find } } }\nthings: { table: things, key: id }\n"),
            ("data/things.csv", "id,name\n"));
        return TestProposals.For(release, PackTests.Measure(release).Coverage);
    }

    private static Release Release(string tests) => Packs.Release(
        Scripts,
        ("pack.yaml", Packs.Settings + "timezone: Asia/Shanghai\nopening: { mon-fri: \"9:00-23:00\" }\n"),
        ("tests/proposed.yaml", tests),
        ("guidelines.yaml", Guidelines),
        ("services.yaml", "stock: { table: stock, key: id }"),
        ("data/stock.csv", "id,name\n1,Lamp\n"));
}
