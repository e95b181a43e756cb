using System.Text.Json.Nodes;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;
using Bot.Tests.Models;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Channels.Lanying;

/// <summary>Answers of a model grow in the customer's chat and always end as the whole, checked text.</summary>
public sealed class LanyingStreamingTests : IAsyncLifetime
{
    private const long Customer = LanyingHost.Customer;
    private const string Question = "why is the sky blue";
    private const string Whole = "Because of the air. It scatters blue light. That is all of it. Nothing more.";

    private FakeLanying _platform = null!;
    private ModelBot _bot = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await FakeLanying.StartAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await (_bot?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task Answer_IsAMessageThenWhatIsNewThenTheWhole()
    {
        await StartAsync();
        await GrowAsync(() => _platform.SayAsync(Customer, Question, Stop));

        var calls = await EndedAsync();
        Assert.Equal([0, 11, 11, 12], calls.Select(call => call.Type));
        Assert.Equal([1, 2, 3, 4], calls.Select(call => (int)Ai(call)["seq"]!));
        Assert.Equal(["Because of the air.", " It scatters blue light.", " That is all of it."], calls.Take(3).Select(call => call.Text));
        Assert.StartsWith(Whole, calls[3].Text, StringComparison.Ordinal);
        Assert.Equal([false, true, true, false], calls.Select(call => (bool?)call.Body!["online_only"] == true));
        Assert.Equal([false, false, false, true], calls.Select(call => (bool)Ai(call)["finish"]!));
        Assert.All(calls, call => Assert.True((bool)Ai(call)["stream"]!));
        var message = _platform.Messages.Single(message => message.From == FakeLanying.BotUser);
        Assert.All(calls.Skip(1), call => Assert.Equal(message.Id, (long)call.Body!["related_mid"]!));
        Assert.Equal(calls[3].Text, message.Text);
    }

    [Fact]
    public async Task Group_SeesTheAnswerGrowWithTheNameOfWhoAsked()
    {
        await StartAsync();
        var config = new JsonObject { ["mentionList"] = new JsonArray(FakeLanying.BotUser), ["senderNickname"] = "王五" }.ToJsonString();
        await GrowAsync(() => _platform.AnnounceAsync(_platform.Write(Customer, $"@小蓝 {Question}", group: LanyingHost.Group, config: config), Stop, group: true));

        var calls = await EndedAsync();
        Assert.All(calls, call => Assert.Equal((2, LanyingHost.Group), ((int)call.Body!["type"]!, call.Target)));
        Assert.Equal("@王五 Because of the air.", calls[0].Text);
        Assert.StartsWith($"@王五 {Whole}", calls[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Customer, (long)calls[^1].Config["mentionList"]![0]!);
    }

    [Fact]
    public async Task FirstMessageRefused_TheAnswerIsOneMessage()
    {
        await StartAsync();
        _platform.Rule = request => request.Type == 0 && (bool?)request.Ext["ai"]?["stream"] == true ? 402 : null;
        await _platform.SayAsync(Customer, Question, Stop);
        _bot.Model.Go(4);

        await OnlyMessageAsync();
        Assert.DoesNotContain(_platform.Requests, request => request.Type is 11 or 12);
    }

    [Fact]
    public async Task FirstMessageWhoseAnswerIsLost_IsNotDoubled()
    {
        await StartAsync();
        var cuts = 1;
        _platform.Rule = request => request.Type == 0 && Interlocked.Decrement(ref cuts) >= 0 ? FakeLanying.Cut : null;
        await GrowAsync(() => _platform.SayAsync(Customer, Question, Stop));

        Assert.Equal(12, (await EndedAsync())[^1].Type);
        await OnlyMessageAsync();
    }

    [Fact]
    public async Task EndRefused_TheWholeAnswerIsAMessageOfItsOwn()
    {
        await StartAsync();
        _platform.Rule = request => request.Type == 12 ? 402 : null;
        await GrowAsync(() => _platform.SayAsync(Customer, Question, Stop));

        await Eventually.HoldsAsync(() => _platform.Messages.Any(message => message.Text.StartsWith(Whole + "\n", StringComparison.Ordinal)), "the whole answer");
    }

    [Fact]
    public async Task Stop_EndsTheMessageWithWhatWasShown()
    {
        await StartAsync();
        await _platform.SayAsync(Customer, Question, Stop);
        for (var shown = 1; shown <= 2; shown++)
        {
            _bot.Model.Go();
            await Eventually.HoldsAsync(() => _platform.Requests.Count(IsGrowing) >= shown, $"{shown} showings");
        }

        await _platform.SayAsync(Customer, "stop", Stop);

        Assert.Contains("I have stopped here", (await EndedAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Single(_platform.Messages, message => message.From == FakeLanying.BotUser);
    }

    [Fact]
    public async Task CustomerWhoGoesOnJustAsTheFirstWordsCome_IsLeftWithNoHalfAnswer()
    {
        await StartAsync();
        var hangs = new TaskCompletionSource();
        _platform.Holding = request => IsGrowing(request) ? hangs.Task : Task.CompletedTask;
        await _platform.SayAsync(Customer, Question, Stop);
        _bot.Model.Go();
        await Eventually.HoldsAsync(() => _platform.Requests.Any(IsGrowing), "the first words on their way");

        await _platform.SayAsync(Customer, ModelBot.Scripted, Stop);
        await Eventually.HoldsAsync(() => _platform.Messages.Any(message => message.Text.Contains("We never close", StringComparison.Ordinal)), "the scripted answer");
        hangs.SetResult();

        Assert.Equal("I left off here, because you went on.", (await EndedAsync())[^1].Text);
        Assert.DoesNotContain(_platform.Messages, message => message.Text.Contains("Because of the air", StringComparison.Ordinal) && message.From == FakeLanying.BotUser);
    }

    [Fact]
    public async Task AppWithoutStreaming_GetsOneMessage()
    {
        await StartAsync(("Streaming", "false"));
        await _platform.SayAsync(Customer, Question, Stop);
        _bot.Model.Go(4);

        Assert.False((bool)Ai(await OnlyMessageAsync())["stream"]!);
    }

    [Fact]
    public async Task Markup_InGrowingWords_RunsNothingInClients()
    {
        await StartAsync(pieces: ["Look at <img src=x onerror=alert(1)> here. And ", "[there](javascript:alert(1)) too. It ", "is all here. Nothing ", "more."]);
        await GrowAsync(() => _platform.SayAsync(Customer, Question, Stop));

        Assert.All(await EndedAsync(), call => Assert.False(call.Text.Contains("<img", StringComparison.Ordinal) || call.Text.Contains("](javascript:", StringComparison.Ordinal), call.Text));
    }

    [Fact]
    public async Task Crash_WhileItGrows_LeavesOneMessageWithTheWholeAnswer()
    {
        var data = Directory.CreateTempSubdirectory("channelbot-");
        var pack = data.CreateSubdirectory("shop");
        pack.CreateSubdirectory("scripts");
        await File.WriteAllTextAsync(Path.Combine(pack.FullName, "pack.yaml"), Kit.Packs.Settings, Stop);
        await File.WriteAllTextAsync(Path.Combine(pack.FullName, "scripts", "hours.yaml"), "script: hours\nwhen: { keywords: [open, 开门] }\nsteps:\n  - say: { en: We never close., zh: 全天营业。 }\n", Stop);
        await using var model = await FakeOpenAi.StartAsync(Stop);
        var settings = LanyingHost.Settings(_platform, ("Bot", ""), ("Channels:Lanying:StreamInterval", "00:00:00.05"), ("Models:Provider", "openai"), ("Models:Endpoint", $"{model.Address}/v1"), ("Models:Model", "m1"));
        await using (var host = await HostProcess.StartAsync(data.FullName, [pack.FullName], settings, Stop))
        {
            model.NextPieces("Rain is made of water drops. ", "It ", "falls.");
            _platform.Callback = new(host.Address, "api/lanying/shop/messages");
            await _platform.SayAsync(Customer, Question, Stop);
            await model.Asked.WaitAsync(TimeSpan.FromSeconds(30), Stop);
            model.Go(2);
            await Eventually.HoldsAsync(() => _platform.Messages.Any(message => message.Text == "Rain is made of water drops."), "the first words");
            await Eventually.HoldsAsync(() => KeptMessages(data.FullName) == 1, "the message's id to be kept");
            await host.KillAsync();
        }

        model.NextPieces("Glass is blown while it is hot. ", "Then it cools.");
        model.Go(2);
        await using (var host = await HostProcess.StartAsync(data.FullName, [pack.FullName], settings, Stop))
        {
            await Eventually.HoldsAsync(() => _platform.Requests.Any(request => request.Type == 12 && (bool?)Ai(request)["finish"] == true), "the end of the answer");
        }

        Assert.StartsWith("Glass is blown while it is hot. Then it cools.", Assert.Single(_platform.Messages, message => message.From == FakeLanying.BotUser).Text, StringComparison.Ordinal);
        Assert.All(_platform.Requests.Where(request => request.Type == 12), request => Assert.True((int)Ai(request)["seq"]! > 1_000));
        data.Delete(recursive: true);
    }

    private static long KeptMessages(string data)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "channelbot.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sent_messages";
        return (long)command.ExecuteScalar()!;
    }

    private static JsonNode Ai(LanyingRequest request) => request.Ext["ai"]!;

    private async Task StartAsync(params (string Name, string Value)[] settings) => await StartAsync(["Because of the air. It ", "scatters blue light. That ", "is all of it. Nothing ", "more."], settings);

    private async Task StartAsync(IReadOnlyList<string> pieces, params (string Name, string Value)[] settings)
    {
        _bot = await ModelBot.StartAsync("directline", settings: LanyingHost.Settings(_platform, [("Bot", ""), ("Channels:Lanying:StreamInterval", "00:00:00.05"), .. settings]));
        _platform.Callback = new(_bot.Address, "api/lanying/shop/messages");
        _bot.Model.NextPieces(pieces);
    }

    // The words come out one by one, each when the one before was shown.
    private async Task GrowAsync(Func<Task> ask)
    {
        await ask();
        for (var shown = 1; shown <= 3; shown++)
        {
            _bot.Model.Go();
            await Eventually.HoldsAsync(() => _platform.Requests.Count(IsGrowing) >= shown, $"{shown} showings");
        }

        _bot.Model.Go();
    }

    private static bool IsGrowing(LanyingRequest request) => request.Type is 0 or 11 && (bool?)request.Ext["ai"]?["stream"] == true;

    private async Task<IReadOnlyList<LanyingRequest>> EndedAsync()
    {
        await Eventually.HoldsAsync(() => _platform.Requests.Any(request => request.Type == 12), "the end");
        return [.. _platform.Requests.Where(request => request.Type is 0 or 11 or 12)];
    }

    private async Task<LanyingRequest> OnlyMessageAsync()
    {
        await Eventually.HoldsAsync(() => _platform.Messages.Any(message => message.Text.StartsWith(Whole, StringComparison.Ordinal)), "the whole answer");
        Assert.Single(_platform.Messages, message => message.From == FakeLanying.BotUser);
        Assert.Single(_bot.Commands<Send>(), send => send.Reply.ByModel);
        return _platform.Requests.Last(request => request.Type is 0 or 12);
    }
}
