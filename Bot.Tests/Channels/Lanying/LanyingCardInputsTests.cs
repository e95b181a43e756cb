using Bot.CommandLine;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;
using Bot.Tests.Releases;

namespace Bot.Tests.Channels.Lanying;

/// <summary>A card with inputs, where an IM chat shows none: its button is a number, its inputs are questions, and the bot gets the same as from the card.</summary>
public sealed class LanyingCardInputsTests
{
    private const string Card = """
        { "type": "AdaptiveCard", "version": "1.5",
          "body": [ { "type": "Input.Text", "id": "table", "label": "Which table?", "isRequired": true },
            { "type": "Input.ChoiceSet", "id": "dish", "label": "Which dish?", "isRequired": true, "choices": [ { "title": "Noodles", "value": "n" }, { "title": "Rice", "value": "r" } ] },
            { "type": "Input.Number", "id": "count", "label": "How many?", "min": 1, "max": 5, "isRequired": true } ],
          "actions": [ { "type": "Action.Submit", "title": "Order", "data": { "channelbot": { "say": "cook" } } } ] }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Card_WithInputs_IsFilledInByWriting()
    {
        using var pack = MakePack();
        await using var platform = await FakeLanying.StartAsync(Stop);
        await using var host = await HostFixture.StartAsync([pack.Path], LanyingHost.Settings(platform, ("Bot", "tiny")), Stop);
        platform.Callback = new(host.Address, "api/lanying/tiny/messages");

        foreach (var (line, answer) in ((string, string)[])[
            ("dinner", "1. Order"), ("1", "Which table?"), ("7b", "1. Noodles"), ("２", "How many?"), ("nine", "from 1 to 5"), ("three", "cooking 3 r for 7b")])
        {
            var before = platform.Messages.Count(message => message.To == LanyingHost.Customer);
            await platform.SayAsync(LanyingHost.Customer, line, Stop);
            await Eventually.HoldsAsync(() => platform.Messages.Count(message => message.To == LanyingHost.Customer) > before, $"an answer to '{line}'");
            Assert.Contains(answer, platform.Messages.Last(message => message.To == LanyingHost.Customer).Text, StringComparison.Ordinal);
        }

        var replayed = await RunVerb.WithAsync("replay", "--data", host.Data);
        Assert.True(replayed.Code == BotCommandLine.Success, replayed.Output + replayed.Errors);
        var (output, errors) = (new StringWriter(), new StringWriter());
        Assert.True(global::Bot.Verifier.Program.Run([Path.Combine(host.Data, "channelbot.db")], output, errors) == 0, output.ToString() + errors);
    }

    [Fact]
    public async Task TheSameCard_OnAChannelWithCards_IsSentAsAWhole()
    {
        using var pack = MakePack();
        await using var host = await HostFixture.StartAsync([pack.Path], Stop);
        var client = await DirectLineClient.StartAsync(host, "dl_1");

        await client.SayAsync("dinner");
        await Eventually.HoldsAsync(async () => (await client.PollAsync()).Activities.Any(activity => activity.GetRawText().Contains("Input.ChoiceSet", StringComparison.Ordinal)), "the card");
        await client.PostAsync(new { type = "message", value = new { channelbot = new { say = "cook" }, table = "7b", dish = "r", count = "3" }, from = new { id = "dl_1" } });

        await Eventually.HoldsAsync(
            async () => (await client.PollAsync()).Activities.Any(activity => activity.TryGetProperty("text", out var text) && text.GetString() == "cooking 3 r for 7b"), "the same words");
    }

    private static TinyPack MakePack()
    {
        var pack = new TinyPack("one");
        pack.Write("cards/dish.json", Card);
        pack.Write("scripts/all.yaml", """
            script: menu
            title: Menu
            when: { keywords: [dinner] }
            steps:
              - card: dish
            ---
            script: cook
            title: Cook
            when: { patterns: ["^cook$"] }
            steps:
              - say: "cooking {{ said.value.count }} {{ said.value.dish }} for {{ said.value.table }}"
            """);
        pack.Write("tests/all.yaml", "test: menu\nconversation:\n  - customer: dinner\n  - card: dish\n");
        return pack;
    }
}
