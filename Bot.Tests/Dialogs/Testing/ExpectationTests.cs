using Bot.Dialogs.Testing;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Testing;

/// <summary>Every expectation of a test, once held and once broken: a check that cannot fail proves nothing.</summary>
public sealed class ExpectationTests
{
    private const string Scripts = """
        script: buy
        title: { en: Buy, zh: 购买 }
        when: { keywords: [buy] }
        steps:
          - choose: size
            say: { en: "Which size, {{ customer.tier ?? 'guest' }}?", zh: 什么尺寸？ }
            options: [small, large]
          - call: orders.append
            with: { size: "{{ size }}", channel: "{{ conversation.channel }}" }
            into: order
          - card: receipt
          - say: { en: "Order {{ order.id }} is placed.", zh: 已下单。 }
          - handoff: care
            reason: "a {{ size }} one"
            say: { en: A colleague packs it., zh: 同事会打包。 }
        ---
        script: echo
        title: { en: Echo, zh: 回声 }
        when: { keywords: [echo] }
        steps:
          - say: { en: Hello there., zh: 您好。 }
        ---
        script: send
        title: { en: Send, zh: 发送 }
        when: { keywords: [send] }
        steps:
          - ask: photo
            say: { en: Send a photo., zh: 请发图片。 }
            expect: image
          - ask: spot
            say: { en: Where is it?, zh: 在哪里？ }
            expect: location
          - say: { en: "{{ photo.name }} at {{ spot.name }}", zh: 好的 }
        """;

    private const string Card = """
        { "type": "AdaptiveCard", "version": "1.5", "body": [
          { "type": "TextBlock", "text": "Receipt" },
          { "type": "FactSet", "facts": [ { "title": "Size", "value": "${size}" } ] },
          { "type": "Input.Number", "id": "count", "value": 2 } ],
          "actions": [ { "type": "Action.Submit", "title": "Send", "data": { "channelbot": { "say": "buy" } } } ] }
        """;

    private const string Lines = "customer: { id: c1, name: Ada, tier: gold }\nchannel: msteams\nconversation:\n  - customer: buy\n";

    [Theory]
    [InlineData("    equals: Which size, gold?", null)]
    [InlineData("    equals: Which size", "should be 'Which size', and nothing else")]
    [InlineData("    matches: [\"^which\", \"gold.$\"]", null)]
    [InlineData("    matches: \"^size\"", "should match '^size'")]
    [InlineData("  - press: large\n    called: orders.append", null)]
    [InlineData("  - press: large\n    called: { orders.append: { size: large, channel: msteams } }", null)]
    [InlineData("  - press: large\n    called: { orders.append: { size: small } }", "'orders.append' should be called with {\"size\":\"small\"}")]
    [InlineData("  - press: large\n    called: orders.find", "'orders.find' should be called")]
    [InlineData("  - press: large\n    not-called: orders.find", null)]
    [InlineData("  - press: large\n    not-called: orders.append", "'orders.append' should not be called")]
    [InlineData("  - press: large\n    answered: { size: large }", null)]
    [InlineData("  - press: large\n    answered: { size: small }", "The answer 'size' should be \"small\", but is \"large\"")]
    [InlineData("  - press: large\n    card: { name: receipt, has: Receipt, facts: { Size: large }, inputs: { count: 2 } }", null)]
    [InlineData("  - press: large\n    card: { name: receipt, has: Bill }", "card 'receipt' should contain 'Bill'")]
    [InlineData("  - press: large\n    card: { name: receipt, facts: { Size: small } }", "fact 'Size' should be \"small\", but is \"large\"")]
    [InlineData("  - press: large\n    card: { name: receipt, inputs: { count: 3 } }", "input 'count' should be 3, but is 2")]
    [InlineData("  - press: large\n    handoff: { to: care, reason: a large one }", null)]
    [InlineData("  - press: large\n    handoff: { to: care, reason: a small one }", "reason of the handoff should be 'a small one'")]
    [InlineData("  - press: large\n    handoff: { reason: a small one }", "reason of the handoff should be 'a small one'")]
    [InlineData("  - press: small\n  - customer: echo\n  - bot: Hello\n    repeats: false", null)]
    [InlineData("  - customer: echo\n  - customer: echo\n  - bot: Hello\n    repeats: false", "'Hello there.' is said twice")]
    public void Line_HoldsOrSaysWhatDoesNot(string lines, string? failure)
    {
        var result = Play(Lines + lines);

        if (failure is null)
        {
            Assert.True(result.Passed, result.ToString());
        }
        else
        {
            Assert.Contains(failure, result.Failure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Failure_OfALine_TellsThatLine()
    {
        var result = Play(Lines + "  - press: large\n  - bot: Never said");

        Assert.Equal(("tests/all.yaml", 7), (result.File, result.Line));
    }

    [Theory]
    [InlineData("  - customer: echo", true)]
    [InlineData("  - customer: echo\n  - customer: echo", false)]
    public void Test_WithoutRepeats_FindsThemWhereverTheyAre(string lines, bool holds) =>
        Assert.Equal(holds, Play("repeats: false\nconversation:\n" + lines).Passed);

    [Fact]
    public void Customer_SendsFilesAndPlaces()
    {
        var result = Play("conversation:\n  - customer: send\n  - file: lamp.png\n    answered: { photo: { name: lamp.png, type: image/png } }\n  - place: { latitude: 31.23, longitude: 121.47, name: Shanghai }\n    bot: lamp.png at Shanghai");

        Assert.True(result.Passed, result.ToString());
    }

    [Fact]
    public void Coverage_CountsEachOptionAsABranch()
    {
        var branches = PackTests.Measure(Release("test: one\n" + Lines + "  - press: large\n")).Coverage.Branches.Where(branch => branch.Name.Contains("size =", StringComparison.Ordinal));

        Assert.Equal([("buy, choose 1: size = small", false), ("buy, choose 1: size = large", true)], branches.Select(branch => (branch.Name, branch.Covered)));
    }

    private static PackTestResult Play(string test) => Assert.Single(PackTests.Run(Release("test: one\n" + test + "\n")));

    private static global::Bot.Dialogs.Packs.Release Release(string test) => Packs.Release(
        Scripts, ("tests/all.yaml", test), ("cards/receipt.json", Card), ("services.yaml", "orders: { table: orders, key: id, writable: true, prefix: \"O-\" }"), ("data/orders.csv", "id,size,channel\n"));
}
