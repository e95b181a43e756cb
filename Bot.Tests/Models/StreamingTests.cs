using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Channels.AzureBot;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>Answers grow before the customer's eyes, through the real host, and end as one stored reply.</summary>
public sealed class StreamingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DirectLine_Answer_GrowsBySentencesAndEndsAsOneMessage()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of ", "the air. It ", "scatters blue. ", "That is all.");
        var client = await DirectLineClient.StartAsync(bot.Host, "dl_u1");
        using var socket = await DirectLineClient.OpenAsync(client.Stream);
        await client.SayAsync("why is the sky blue");

        bot.Model.Go(2);
        var first = (await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsGrowing))).Last(IsGrowing);
        bot.Model.Go();
        var second = (await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsGrowing))).Last(IsGrowing);
        bot.Model.Go();
        var final = (await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsFinal))).Last(IsFinal);

        Assert.Equal("Because of the air.", first.GetProperty("text").GetString());
        Assert.Equal("Because of the air. It scatters blue.", second.GetProperty("text").GetString());
        var id = first.GetProperty("id").GetString();
        Assert.False(first.GetProperty("channelData").TryGetProperty("streamId", out _));
        Assert.Equal((id, 2), (Data(second, "streamId").GetString(), Data(second, "streamSequence").GetInt32()));
        Assert.Equal(id, Data(final, "streamId").GetString());
        var (stored, _) = await client.PollAsync();
        Assert.Equal("message", Assert.Single(stored, activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot" && !activity.ToString().Contains("assistant of", StringComparison.Ordinal)).GetProperty("type").GetString());
        Assert.Equal("Because of the air. It scatters blue. That is all.", Assert.Single(Answers(bot)));
    }

    [Fact]
    public async Task DirectLine_Stop_EndsTheAnswerWithWhatWasShown()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of the air. ", "It scatters. ", "Never said.");
        var client = await DirectLineClient.StartAsync(bot.Host, "dl_u1");
        using var socket = await DirectLineClient.OpenAsync(client.Stream);
        await client.SayAsync("why is the sky blue");
        bot.Model.Go(2);
        await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsGrowing));

        await client.SayAsync("stop");

        var final = (await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsFinal))).Last(IsFinal);
        Assert.Contains("I have stopped here", final.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Never said", final.ToString(), StringComparison.Ordinal);
        Assert.Equal(["asked", "stop-asked", "answered"], bot.Decisions("model"));
        using var told = new StringWriter();
        Assert.True(Bot.Verifier.Program.Run([Path.Combine(bot.Host.Data, "channelbot.db")], told, told) == 0, told.ToString());
    }

    [Fact]
    public async Task DirectLine_MessageWhileItSpeaks_IsAnsweredAfterwards()
    {
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of the air. ", "It ", "scatters.");
        var client = await DirectLineClient.StartAsync(bot.Host, "dl_u1");
        using var socket = await DirectLineClient.OpenAsync(client.Stream);
        await client.SayAsync("why is the sky blue");
        bot.Model.Go(2);
        await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(IsGrowing));

        await client.SayAsync(ModelBot.Scripted);
        bot.Model.Go();

        var all = await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(activity => activity.ToString().Contains("We never close", StringComparison.Ordinal)));
        Assert.Contains("It scatters.", all.Single(IsFinal).ToString(), StringComparison.Ordinal);
        Assert.Equal(["Because of the air. It scatters."], Answers(bot));
    }

    [Fact]
    public async Task Teams_Answer_IsStreamedCumulativelyAndEndsWithTheCard()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.NextPieces("Because of the air. It ", "scatters blue. That ", "is all.");
        await bot.Host.DeliverAsync(Personal(connector, "why is the sky blue"));
        bot.Model.Go();
        await connector.WaitAsync(requests => requests.Count(IsChunk) == 1, Stop);
        bot.Model.Go();
        await connector.WaitAsync(requests => requests.Count(IsChunk) == 2, Stop);
        bot.Model.Go();
        await connector.WaitAsync(requests => requests.Any(request => request.Activity is MessageActivity), Stop);

        var chunks = connector.Requests.Where(IsChunk).Select(request => (TypingActivity)request.Activity!).ToArray();
        Assert.Equal(["Because of the air.", "Because of the air. It scatters blue."], chunks.Select(chunk => chunk.Text));
        Assert.Equal([1, 2], chunks.Select(chunk => StreamOf(chunk).GetProperty("streamSequence").GetInt32()));
        Assert.False(StreamOf(chunks[0]).TryGetProperty("streamId", out _));
        Assert.Equal("s-stream", StreamOf(chunks[1]).GetProperty("streamId").GetString());
        var final = Assert.Single(connector.Messages);
        Assert.Equal(("final", "s-stream"), (StreamOf(final).GetProperty("streamType").GetString(), StreamOf(final).GetProperty("streamId").GetString()));
        Assert.False(StreamOf(final).TryGetProperty("streamSequence", out _));
        Assert.Contains(final.Entities, entity => entity.Type == EntityTypes.Message);
    }

    [Theory]
    [InlineData(403, "ContentStreamNotAllowed", "Content stream was canceled by user.", 0)]
    [InlineData(403, "ContentStreamNotAllowed", "Exceeded streaming time.", 1)]
    public async Task Teams_StreamEndedByTheOtherSide_IsNotDoubled(int status, string code, string message, int puts)
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        await using var bot = await ModelBot.StartAsync("directline");
        connector.Rule = request => IsChunk(request) && StreamOf(request.Activity!).GetProperty("streamSequence").GetInt32() == 2
            ? new(status, JsonSerializer.Serialize(new { error = new { code, message } }))
            : Usual(request);
        bot.Model.NextPieces("Because of the air. It ", "scatters blue. That ", "is all.");
        await bot.Host.DeliverAsync(Personal(connector, "why is the sky blue"));
        bot.Model.Go();
        await connector.WaitAsync(requests => requests.Count(IsChunk) == 1, Stop);
        bot.Model.Go();
        await connector.WaitAsync(requests => requests.Count(IsChunk) == 2, Stop);
        bot.Model.Go();

        await Eventually.HoldsAsync(() => Answers(bot).Count == 1, "the stored answer");
        await bot.Host.DeliverAsync(Personal(connector, ModelBot.Scripted));
        await connector.WaitAsync(requests => requests.Any(request => request.Body.Contains("We never close", StringComparison.Ordinal)), Stop);
        Assert.Equal(puts, connector.Requests.Count(request => request.Method == "PUT"));
        Assert.Single(connector.Messages);
    }

    [Fact]
    public async Task Teams_Group_GetsOneMessage()
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        await using var bot = await ModelBot.StartAsync("directline");
        bot.Model.Next(FakeModelBehaviour.Answer, "Because of the air. It scatters.");
        var activity = Personal(connector, "why is the sky blue");
        activity["conversation"]!["conversationType"] = "groupChat";

        await bot.Host.DeliverAsync(activity);
        await connector.WaitAsync(requests => requests.Any(request => request.Activity is MessageActivity), Stop);

        Assert.DoesNotContain(connector.Requests, IsChunk);
        Assert.DoesNotContain(connector.Messages[0].Entities, entity => entity.Type == EntityTypes.StreamInfo);
    }

    [Theory]
    [InlineData("Models:Streaming", "false")]
    [InlineData("Models:SelfReview", "true")]
    public async Task Settings_WithoutStreaming_ShowTheWholeAnswerOnly(string name, string value)
    {
        await using var connector = await FakeConnector.StartAsync(Stop);
        await using var bot = await ModelBot.StartAsync("directline", settings: new Dictionary<string, string?> { [name] = value });
        bot.Model.Next(FakeModelBehaviour.Answer, "Because of the air. It scatters.").Next(FakeModelBehaviour.Answer, "{\"ok\":true,\"rules\":[],\"reason\":\"\"}");

        await bot.Host.DeliverAsync(Personal(connector, "why is the sky blue"));
        await connector.WaitAsync(requests => requests.Any(request => request.Activity is MessageActivity), Stop);

        Assert.DoesNotContain(connector.Requests, IsChunk);
        Assert.False(bot.Model.Requests[0].Body["stream"]?.GetValue<bool>() == true);
    }

    [Fact]
    public async Task DirectLine_ForbiddenWords_AreNeverShown()
    {
        await using var bot = await ModelBot.StartAsync("directline", release: Kit.Packs.Folder("Bot.Tests", "Packs", "molvia"));
        bot.Model.NextPieces("You can set that up in a moment. Our founder is Bob Carter. ", "He started it alone.");
        var client = await DirectLineClient.StartAsync(bot.Host, "dl_u1");
        using var socket = await DirectLineClient.OpenAsync(client.Stream);
        await client.SayAsync("Can Molvia Desk put customers into a queue by colour?");
        await bot.Model.Asked.WaitAsync(TimeSpan.FromSeconds(30), Stop);
        bot.Model.Go(2);

        var all = await DirectLineClient.ReceiveAsync(socket, activities => activities.Any(activity => activity.GetProperty("type").GetString() == "message" && activity.TryGetProperty("replyToId", out _)));
        Assert.DoesNotContain(all, activity => activity.ToString().Contains("Bob Carter", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Commands<Send>(), send => JsonSerializer.Serialize(send.Reply.Blocks).Contains("Bob Carter", StringComparison.Ordinal));
    }

    private static System.Text.Json.Nodes.JsonObject Personal(FakeConnector connector, string text)
    {
        connector.Rule ??= Usual;
        var message = Post.Message(connector, text);
        message["conversation"]!["conversationType"] = "personal";
        return message;
    }

    private static FakeAnswer? Usual(ConnectorRequest request) =>
        !IsChunk(request) ? null : StreamOf(request.Activity!).TryGetProperty("streamId", out _) ? new(202, "{}") : new(201, "{\"id\":\"s-stream\"}");

    private static bool IsChunk(ConnectorRequest request) => request.Activity is TypingActivity { Text: not null };

    private static JsonElement StreamOf(Activity activity) =>
        JsonSerializer.SerializeToElement(Assert.Single(activity.Entities, entity => entity.Type == EntityTypes.StreamInfo), ConnectorJson.TypeInfo<Entity>());

    private static bool IsGrowing(JsonElement activity) => activity.GetProperty("type").GetString() == "typing" && activity.TryGetProperty("text", out _);

    private static bool IsFinal(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("streamType", out var type) && type.GetString() == "final";

    private static JsonElement Data(JsonElement activity, string name) => activity.GetProperty("channelData").GetProperty(name);

    private static IReadOnlyList<string> Answers(ModelBot bot) =>
        [.. bot.Commands<Send>().Where(send => send.Reply.ByModel).Select(send => string.Join('\n', send.Reply.Blocks.OfType<Bot.Dialogs.Replies.TextBlock>().Select(block => block.Text)))];
}
