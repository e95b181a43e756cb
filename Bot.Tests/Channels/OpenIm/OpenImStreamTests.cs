using System.Text.Json.Nodes;
using Bot.Dialogs.Packs;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.OpenIm;
using Bot.Tests.Models;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>Conversations as they go on: server-sent events, and answers that grow, by event and by callback.</summary>
public sealed class OpenImStreamTests
{
    [Fact]
    public async Task Stream_TellsWhatCallbacksTell_AndGoesOnWhereItBrokeOff()
    {
        await using var bot = await OpenImHost.StartAsync();
        await bot.App.SayAsync("first");
        await using var stream = await bot.App.ListenAsync();
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.MediaType);
        var first = await stream.NextAsync();
        await bot.App.SayAsync("handoff");
        var handoff = await stream.NextAsync();
        await stream.DisposeAsync();
        await bot.App.SayAsync("close");

        await using var second = await bot.App.ListenAsync(after: (long)handoff["sequence"]!);
        List<JsonObject> all = [first, handoff, await second.NextAsync(), await second.NextAsync(), await second.NextAsync()];

        await Eventually.HoldsAsync(() => bot.App.Shown.Count == 5, "the same by callback");
        Assert.Equal(bot.App.Shown.Select(call => call.Body.ToJsonString()), all.Select(happened => happened.ToJsonString()));
        Assert.Equal(["reply", "handoff", "reply", "reply", "closed"], all.Select(happened => (string)happened["type"]!));
    }

    [Fact]
    public async Task Stream_OfAnAppWithoutCallback_BringsAllReplies()
    {
        await using var bot = await OpenImHost.StartAsync(("Channels:OpenIm:Apps:0:CallbackUrl", null));
        await using var stream = await bot.App.ListenAsync();
        await bot.App.SayAsync("first");
        await bot.App.SayAsync("elsewhere", "chat-2");
        await bot.App.SayAsync("second");

        Assert.Equal(["1: first", "2: second"], [Text(await stream.NextAsync()), Text(await stream.NextAsync())]);
        Assert.Empty(bot.App.Calls);
        Assert.Equal(0, (int)(await bot.App.ParkedAsync())["total"]!);
    }

    [Fact]
    public async Task Stream_EndsWithTheHost()
    {
        var bot = await OpenImHost.StartAsync();
        await using var stream = await bot.App.ListenAsync();
        await bot.App.SayAsync("first");
        await stream.NextAsync();

        await bot.Host.DisposeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => stream.NextAsync());
        await bot.App.DisposeAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_OfAModel_GrowsBySentencesAndEndsAsOneReply(bool callbacks)
    {
        await using var app = await FakeApp.StartAsync(TestContext.Current.CancellationToken);
        await using var bot = await ModelBot.StartAsync("directline", settings: Streaming(app, callbacks));
        app.Bot = bot.Address;
        bot.Model.NextPieces("Because of ", "the air. It ", "scatters blue. ", "That is all.");
        await using var stream = await app.ListenAsync();
        await app.SayAsync("why is the sky blue");

        bot.Model.Go(2);
        var first = await stream.NextAsync("chunk");
        bot.Model.Go();
        var second = await stream.NextAsync("chunk");
        bot.Model.Go();
        var reply = await stream.NextAsync("reply");

        Assert.Equal(["Because of the air.", "Because of the air. It scatters blue."], [(string)first["text"]!, (string)second["text"]!]);
        Assert.Equal([1, 2], [(int)first["number"]!, (int)second["number"]!]);
        Assert.Contains("Because of the air. It scatters blue. That is all.", Text(reply), StringComparison.Ordinal);
        Assert.Equal((string)first["stream"]!, (string)reply["stream"]!);
        Assert.True((bool)reply["byModel"]!);
        if (callbacks)
        {
            await Eventually.HoldsAsync(() => app.Replies.Count == 1, "the reply");
            Assert.Equal([(string)first["text"]!, (string)second["text"]!], app.Shown.Where(call => call.Type == "chunk").Select(call => (string)call.Body["text"]!));
            Assert.Equal("reply", app.Shown.Last(call => call.Type != "typing").Type);
            await Eventually.HoldsAsync(() => app.Shown.Any(call => call.Type == "typing"), "the typing sign");
        }
        else
        {
            Assert.Empty(app.Calls);
        }
    }

    [Fact]
    public async Task Answer_WithForbiddenWords_IsNeverShownInPart()
    {
        await using var app = await FakeApp.StartAsync(TestContext.Current.CancellationToken);
        await using var bot = await ModelBot.StartAsync("directline", release: Release(), settings: Streaming(app, callbacks: true));
        app.Bot = bot.Address;
        bot.Model.NextPieces("You can set that up in a moment. Our founder is Bob Carter. ", "He started it alone.");
        await using var stream = await app.ListenAsync();
        await app.SayAsync("Can Molvia Desk put customers into a queue by colour?");
        await bot.Model.Asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        bot.Model.Go(2);

        List<JsonObject> seen = [];
        do
        {
            seen.Add(await stream.NextAsync());
        }
        while ((string)seen[^1]["type"]! != "reply");
        await Eventually.HoldsAsync(() => app.Replies.Count == 1, "the reply");

        Assert.All([.. seen, .. app.Calls.Select(call => call.Body)], happened => Assert.DoesNotContain("Bob Carter", happened.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chunks_ThatTheAppRefuses_CostNoReply()
    {
        await using var app = await FakeApp.StartAsync(TestContext.Current.CancellationToken);
        await using var bot = await ModelBot.StartAsync("directline", settings: Streaming(app, callbacks: true));
        app.Bot = bot.Address;
        app.Rule = call => call.Type == "chunk" ? 500 : null;
        bot.Model.NextPieces("Because of the air. It ", "scatters blue. That ", "is all.");
        await app.SayAsync("why is the sky blue");
        bot.Model.Go();
        await Eventually.HoldsAsync(() => app.Calls.Any(call => call.Type == "chunk"), "a chunk");
        bot.Model.Go(2);

        await Eventually.HoldsAsync(() => app.Replies.Count == 1, "the reply");
        Assert.Contains("Because of the air. It scatters blue. That is all.", app.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await app.ParkedAsync())["total"]!);
    }

    private static Release Release() => Kit.Packs.Folder("Bot.Tests", "Packs", "molvia");

    private static Dictionary<string, string?> Streaming(FakeApp app, bool callbacks)
    {
        var settings = app.Settings();
        settings["Channels:OpenIm:Apps:0:Streaming"] = "true";
        settings["Channels:OpenIm:ChunkPace"] = "00:00:00.01";
        if (!callbacks)
        {
            settings.Remove("Channels:OpenIm:Apps:0:CallbackUrl");
        }

        return settings;
    }

    private static string Text(JsonObject happened) => (string)happened["messages"]![0]!["text"]!;
}
