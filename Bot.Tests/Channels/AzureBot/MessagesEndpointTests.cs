using System.Net;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.AzureBot;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private HostFixture _host = null!;
    private FakeConnector _connector = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync(Stop);
        _host = await SampleBot.StartAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Get_IsNotAllowed()
    {
        var response = await _host.Client.GetAsync(new Uri("api/messages", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.NotNull((await response.JsonAsync())["error"]!["message"]);
    }

    [Fact]
    public async Task Message_IsAcknowledgedEmpty_AndAnsweredThroughTheConnector()
    {
        var response = await _host.DeliverAsync(Post.Message(_connector, "hello", id: "a/1"));
        await MessagesAsync(1);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal(("1: hello", "a/1"), (_connector.Messages[0].Text, _connector.Messages[0].ReplyToId));
        Assert.EndsWith("/v3/conversations/c1/activities/a%2F1", _connector.Requests[0].RawTarget, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_OfAConversation_AreAnsweredInOrder()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            await _host.DeliverAsync(Post.Message(_connector, $"m{number}"));
        }

        await MessagesAsync(20);

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number}: m{number}"), _connector.Messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("expectReplies")]
    public async Task Duplicate_IsAnsweredAsBefore_AndRunsNothing(string? mode)
    {
        var message = Post.Message(_connector, "hello", id: "same");
        message["deliveryMode"] = mode;

        var first = await _host.DeliverAsync(message);
        var second = await _host.DeliverAsync(message);
        await _host.DeliverAsync(Post.Message(_connector, "next"));
        await MessagesAsync(mode is null ? 2 : 1);

        Assert.Equal(first.StatusCode, second.StatusCode);
        Assert.Equal(Texts(await first.Content.ReadAsStringAsync(Stop)), Texts(await second.Content.ReadAsStringAsync(Stop)));
        Assert.Equal("2: next", _connector.Messages[^1].Text);
    }

    [Theory]
    [InlineData("two", "one|two")]
    [InlineData("ask", "")]
    [InlineData("card", "Here is a card|")]
    public async Task ExpectReplies_AllRepliesAreInTheResponse_NoneAtTheConnector(string text, string expected)
    {
        var message = Post.Message(_connector, text, id: "a1");
        message["deliveryMode"] = "expectReplies";

        var response = await _host.DeliverAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = (await response.JsonAsync())["activities"]!.AsArray();
        Assert.Equal(expected.Split('|'), activities.Select(activity => (string?)activity!["text"] ?? ""));
        Assert.All(activities, activity =>
        {
            Assert.Equal("a1", (string?)activity!["replyToId"]);
            Assert.Equal("u1", (string?)activity["recipient"]!["id"]);
            Assert.Equal("bot", (string?)activity["from"]!["id"]);
            Assert.Equal("c1", (string?)activity["conversation"]!["id"]);
        });
        Assert.DoesNotContain(_connector.Requests, request => request.Activity is MessageActivity);
    }

    [Fact]
    public async Task ExpectReplies_WordsOfAModel_AreInACard()
    {
        var message = Post.Message(_connector, "ask", id: "a1");
        message["deliveryMode"] = "expectReplies";

        var reply = Assert.Single((await (await _host.DeliverAsync(message)).JsonAsync())["activities"]!.AsArray());

        Assert.Equal("no model: not-configured", (string?)reply!["attachments"]![0]!["content"]!["body"]![0]!["text"]);
    }

    [Fact]
    public async Task ExpectReplies_OfWhatNobodyAnswers_IsAnEmptyList()
    {
        var typing = Post.Activity(_connector, "typing");
        typing["deliveryMode"] = "expectReplies";

        Assert.Empty((await (await _host.DeliverAsync(typing)).JsonAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task Stream_EachReplyIsAnEvent()
    {
        var message = Post.Message(_connector, "two");
        message["deliveryMode"] = "stream";

        var response = await _host.DeliverAsync(message);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var events = (await response.Content.ReadAsStringAsync(Stop)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(events, text => Assert.StartsWith("event: activity\ndata: {", text, StringComparison.Ordinal));
        Assert.Equal(["one", "two"], events.Select(text => (string?)JsonNode.Parse(text.Split("data: ")[1])!["text"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Arrival_InAnyOrder_IsGreetedOnce(bool installationFirst)
    {
        var installation = Post.Activity(_connector, "installationUpdate");
        installation["action"] = "add";
        var update = Post.Activity(_connector, "conversationUpdate");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = "u1" });

        foreach (var activity in installationFirst ? [installation, update] : new[] { update, installation })
        {
            Assert.Equal(HttpStatusCode.OK, (await _host.DeliverAsync(activity)).StatusCode);
        }

        await _host.DeliverAsync(Post.Message(_connector, "hi"));
        await MessagesAsync(2);
        Assert.Equal(["welcome", "1: hi"], _connector.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task Greeting_OnWebChat_NamesNoActivity()
    {
        var update = Post.Activity(_connector, "conversationUpdate", channel: "webchat");
        update["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "u1" });

        await _host.DeliverAsync(update);
        await MessagesAsync(1);

        Assert.Null(_connector.Messages[0].ReplyToId);
    }

    [Fact]
    public async Task Group_OnlyMentionsAreAnswered()
    {
        var chatter = Post.Message(_connector, "lunch?");
        chatter["conversation"]!["isGroup"] = true;
        var mention = Post.Message(_connector, "<at>Shop</at> help me");
        mention["conversation"]!["isGroup"] = true;
        mention["entities"] = JsonNode.Parse("""[{"type":"mention","text":"<at>Shop</at>","mentioned":{"id":"bot"}}]""");

        Assert.Equal(HttpStatusCode.OK, (await _host.DeliverAsync(chatter)).StatusCode);
        await _host.DeliverAsync(mention);
        await MessagesAsync(1);

        Assert.Equal(["1: help me"], _connector.Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task Bot_ByName_AndUnknown()
    {
        Assert.Equal(HttpStatusCode.OK, (await _host.DeliverAsync(Post.Message(_connector, "x"), $"api/messages/{SampleBot.Name}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _host.DeliverAsync(Post.Message(_connector, "x"), "api/messages/other")).StatusCode);
    }

    [Fact]
    public async Task DeleteUserData_ErasesTheCustomersWords()
    {
        await _host.DeliverAsync(Post.Message(_connector, "my secret words"));
        await MessagesAsync(1);

        var response = await _host.DeliverAsync(Post.Activity(_connector, "deleteUserData"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var conversations = (Bot.Conversations.ConversationService)_host.Services.GetService(typeof(Bot.Conversations.ConversationService))!;
        var items = await conversations.ReadAsync(new(SampleBot.Name, "azure:msteams", "c1"), 0, 100, Stop);
        Assert.DoesNotContain(items, item => item.Activity?.Contains("secret", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task EngineFailure_IsAnApologyWithAnErrorId_WithoutTheInside()
    {
        var response = await _host.DeliverAsync(Post.Message(_connector, "fail"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await MessagesAsync(1);
        var text = Assert.Single(_connector.Messages).Text;
        Assert.Contains("Error id", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOff_OnAChannelWithEvents_InitiatesIt_AndTheHubsAnswerComesIn()
    {
        await _host.DeliverAsync(Post.Message(_connector, "handoff", channel: "webchat"));
        await _connector.WaitAsync(requests => requests.Any(request => request.Activity is EventActivity { Name: "handoff.initiate" }), Stop);

        var status = Post.Activity(_connector, "event", channel: "webchat");
        status["name"] = "handoff.status";
        status["value"] = new JsonObject { ["state"] = "accepted" };
        await _host.DeliverAsync(status);
        await MessagesAsync(2);

        Assert.Equal("handoff accepted", _connector.Messages[^1].Text);
    }

    private static string[] Texts(string body) =>
        body.Length == 0 ? [] : [.. JsonNode.Parse(body)!["activities"]!.AsArray().Select(activity => (string)activity!["text"]!)];

    private Task MessagesAsync(int count) =>
        _connector.WaitAsync(requests => requests.Count(request => request.Activity is MessageActivity) >= count, Stop);
}
