using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.AzureBot;

public sealed class InvokeTests : IAsyncLifetime
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
    public async Task Press_IsAnsweredWithWhatTheBotSays()
    {
        var response = await _host.DeliverAsync(Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{"order":7}}}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.JsonAsync();
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), ((int)body["statusCode"]!, (string?)body["type"]));
        Assert.Equal("""1: pressed {"order":7}""", (string?)body["value"]);
        Assert.Empty(_connector.Messages);
    }

    [Fact]
    public async Task Press_WhoseAnswerIsMoreThanOneCardHolds_IsAnsweredByMessages_OnceAlsoWhenItComesAgain()
    {
        var press = Invoke("adaptiveCard/action", """{"action":{"data":{"order":"WORDS"}}}""".Replace("WORDS", new string('x', 20_000), StringComparison.Ordinal));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var body = await (await _host.DeliverAsync(press)).JsonAsync();
            Assert.Equal((200, "We are on it. The answer follows as a message."), ((int)body["statusCode"]!, (string?)body["value"]));
        }

        await Eventually.HoldsAsync(() => _connector.Messages.Sum(message => message.Text!.Count(letter => letter == 'x')) >= 20_000, "all of the answer");
        Assert.Equal(20_000, _connector.Messages.Sum(message => message.Text!.Count(letter => letter == 'x')));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"action":"x"}""")]
    public async Task Press_WithoutAction_IsABadRequestInside(string value)
    {
        var response = await _host.DeliverAsync(Invoke("adaptiveCard/action", value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(400, (int)(await response.JsonAsync())["statusCode"]!);
    }

    [Fact]
    public async Task Rating_IsTaken()
    {
        var response = await _host.DeliverAsync(Invoke("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}"""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync(Stop));
    }

    [Theory]
    [InlineData("composeExtension/query", "The invoke 'composeExtension/query' is not handled. This bot handles 'adaptiveCard/action' and 'message/submitAction'.")]
    [InlineData("task/fetch", "The invoke 'task/fetch' is not handled. This bot handles 'adaptiveCard/action' and 'message/submitAction'.")]
    [InlineData(null, "The invoke has no name that is known. This bot handles 'adaptiveCard/action' and 'message/submitAction'.")]
    [InlineData("message/submitAction", "The invoke 'message/submitAction' is handled with a rating only: its value needs actionValue.reaction, for example 'like'.")]
    public async Task Unknown_IsNotImplemented_AndToldWhatIs(string? name, string message)
    {
        var response = await _host.DeliverAsync(Invoke(name, "{}"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        var error = (await response.JsonAsync())["error"]!;
        Assert.Equal(("NotSupported", message), ((string?)error["code"], (string?)error["message"]));
    }

    [Fact]
    public async Task Unknown_WithAVeryLongName_IsToldShortly() =>
        Assert.True((await (await _host.DeliverAsync(Invoke(new string('x', 5000), "{}"))).Content.ReadAsStringAsync(Stop)).Length < 400);

    [Fact]
    public async Task Stream_EndsWithTheInvokesAnswer()
    {
        var invoke = Invoke("adaptiveCard/action", """{"action":{"data":1}}""");
        invoke["deliveryMode"] = "stream";

        var text = await (await _host.DeliverAsync(invoke)).Content.ReadAsStringAsync(Stop);

        Assert.StartsWith("event: invokeResponse\ndata: ", text, StringComparison.Ordinal);
        Assert.Equal(200, (int)JsonNode.Parse(text.Split("data: ")[1])!["status"]!);
    }

    [Fact]
    public async Task ExpectReplies_CarriesTheAnswerAsBody()
    {
        var invoke = Invoke("adaptiveCard/action", """{"action":{"data":1}}""");
        invoke["deliveryMode"] = "expectReplies";

        var body = await (await _host.DeliverAsync(invoke)).JsonAsync();

        Assert.Empty(body["activities"]!.AsArray());
        Assert.Equal(200, (int)body["body"]!["statusCode"]!);
    }

    private JsonObject Invoke(string? name, string value)
    {
        var invoke = Post.Activity(_connector, "invoke");
        invoke["name"] = name;
        invoke["value"] = JsonNode.Parse(value);
        return invoke;
    }
}
