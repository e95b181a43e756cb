using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

public sealed class DirectLineTests : IAsyncLifetime
{
    private static readonly string[] Trusted = ["https://shop.example"];

    private HostFixture _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Start_NewConversation_GreetsWithoutReplyToId()
    {
        var client = await StartAsync(_host);

        var (activities, watermark) = await client.PollAsync();

        var greeting = Assert.Single(activities);
        Assert.Equal("welcome", greeting.GetProperty("text").GetString());
        Assert.Equal("bot", greeting.GetProperty("from").GetProperty("role").GetString());
        Assert.False(greeting.TryGetProperty("replyToId", out _));
        Assert.Equal("1", watermark);
    }

    [Fact]
    public async Task Start_SameTokenAgain_AnswersTheSameConversationWithoutASecondGreeting()
    {
        var client = await StartAsync(_host);

        using var again = await SendAsync(_host.Client, HttpMethod.Post, "conversations", client.Token);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(client.Conversation, (await ReadAsync(again)).GetProperty("conversationId").GetString());
        Assert.Single((await client.PollAsync()).Activities);
    }

    [Fact]
    public async Task Post_Message_EchoesItUntouchedAndAnswersIt()
    {
        var client = await StartAsync(_host);

        var id = await client.PostAsync(new { type = "message", text = "hi", from = new { id = "u1" }, unknown = new { a = 1.50 }, channelData = new { clientActivityID = "c1", x = "y" } });

        var (activities, _) = await client.PollAsync("1");
        var (echo, reply) = (activities[0], activities[1]);
        Assert.Equal($"{client.Conversation}|0000002", id);
        Assert.Equal(id, echo.GetProperty("id").GetString());
        Assert.Equal("user", echo.GetProperty("from").GetProperty("role").GetString());
        Assert.Equal("u1", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("y", echo.GetProperty("channelData").GetProperty("x").GetString());
        Assert.Equal("c1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(1.5, echo.GetProperty("unknown").GetProperty("a").GetDouble());
        Assert.True(echo.TryGetProperty("timestamp", out _));
        Assert.Equal("1: hi", reply.GetProperty("text").GetString());
        Assert.Equal(id, reply.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Post_SameClientActivityTwice_RunsOnce()
    {
        var client = await StartAsync(_host);
        var message = new { type = "message", text = "hi", from = new { id = "u1" }, channelData = new { clientActivityID = "same" } };

        var first = await client.PostAsync(message);
        var second = await client.PostAsync(message);

        Assert.Equal(first, second);
        Assert.Equal(3, (await client.PollAsync()).Activities.Count);
    }

    [Fact]
    public async Task Post_BoundUser_OverwritesTheSender()
    {
        var client = await StartAsync(_host, "dl_x");

        await client.PostAsync(new { type = "message", text = "hi", from = new { id = "somebody" } });

        Assert.Equal("dl_x", (await client.PollAsync("1")).Activities[0].GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"conversationUpdate"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"nonsense"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"message","text":"x","from":{"id":"dl_forged"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"invoke","name":"signin/tokenExchange"}""", HttpStatusCode.BadGateway)]
    public async Task Post_WhatClientsMayNotSend_IsRefusedWithACode(string body, HttpStatusCode status)
    {
        var client = await StartAsync(_host);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/activities");
        request.Headers.Authorization = new("Bearer", client.Token);
        request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));

        using var answer = await _host.Client.SendAsync(request, Cancel);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty((await ReadAsync(answer)).GetProperty("error").GetProperty("code").GetString()!);
        Assert.Single((await client.PollAsync()).Activities);
    }

    [Fact]
    public async Task Post_LargerThanTheLimit_IsTooBig()
    {
        var client = await StartAsync(_host);

        using var answer = await client.SendAsync(HttpMethod.Post, "/activities", new { type = "message", text = new string('x', 256 * 1024) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("MessageSizeTooBig", (await ReadAsync(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_AfterTheEnd_IsRefusedButHistoryStays()
    {
        var client = await StartAsync(_host);
        await client.SayAsync("close");

        using var answer = await client.SendAsync(HttpMethod.Post, "/activities", new { type = "message", text = "still there?" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("endOfConversation", (await client.PollAsync()).Activities[^1].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Poll_ManyMessages_PagesWithoutGapOrRepeat()
    {
        var client = await StartAsync(_host);
        for (var number = 1; number <= 60; number++)
        {
            await client.SayAsync($"m{number}");
        }

        List<string> ids = [];
        var watermark = "";
        while (await client.PollAsync(watermark) is { Activities.Count: > 0 } set)
        {
            ids.AddRange(set.Activities.Select(activity => activity.GetProperty("id").GetString()!));
            watermark = set.Watermark;
        }

        Assert.Equal(121, ids.Count);
        Assert.Equal(ids, ids.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("nonsense")]
    [InlineData("-5")]
    public async Task Poll_UnknownWatermark_IsTheEndOfHistory(string watermark)
    {
        var client = await StartAsync(_host);

        var set = await client.PollAsync(watermark);

        Assert.Empty(set.Activities);
        Assert.Equal("1", set.Watermark);
    }

    [Fact]
    public async Task Stream_FromTheStart_ReplaysThenFollowsOnEverySocket()
    {
        var client = await StartAsync(_host);
        using var first = await OpenAsync(client.Stream);
        using var second = await OpenAsync(client.Stream);

        await client.SayAsync("hello");

        foreach (var socket in new[] { first, second })
        {
            var activities = await ReceiveAsync(socket, seen => seen.Count == 3);
            Assert.Equal(["welcome", "hello", "1: hello"], activities.Select(activity => activity.GetProperty("text").GetString()));
        }
    }

    [Fact]
    public async Task Stream_ReconnectedWithAWatermark_ShowsOnlyWhatIsNewer()
    {
        var client = await StartAsync(_host);
        await client.SayAsync("a");
        using var answer = await client.SendAsync(HttpMethod.Get, "?watermark=2");
        var resource = await ReadAsync(answer);

        using var socket = await OpenAsync(resource.GetProperty("streamUrl").GetString()!);

        Assert.False(string.IsNullOrEmpty(resource.GetProperty("token").GetString()));
        var activities = await ReceiveAsync(socket, seen => seen.Count > 0);
        Assert.Equal("1: a", Assert.Single(activities).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Stream_HostStops_ClosesWithGoingAway()
    {
        var host = await SampleBot.StartAsync(Cancel);
        var client = await StartAsync(host);
        using var socket = await OpenAsync(client.Stream);
        await ReceiveAsync(socket, seen => seen.Count == 1);

        var stopping = host.DisposeAsync();
        var last = await socket.ReceiveAsync(new byte[1024].AsMemory(), Cancel);
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);
        await stopping;

        Assert.Equal(WebSocketMessageType.Close, last.MessageType);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
    }

    [Fact]
    public async Task Stream_ForeignOrigin_IsRefused()
    {
        var client = await StartAsync(_host);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync(client.Stream, "https://evil.example"));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_OfAnotherConversation_IsForbidden()
    {
        var (one, other) = (await StartAsync(_host), await StartAsync(_host));

        using var answer = await SendAsync(_host.Client, HttpMethod.Get, $"conversations/{other.Conversation}/activities", one.Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Token_NotStartedYet_IsUnknownConversation()
    {
        using var made = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", null);
        var resource = await ReadAsync(made);

        using var answer = await SendAsync(
            _host.Client, HttpMethod.Get, $"conversations/{resource.GetProperty("conversationId").GetString()}/activities", resource.GetProperty("token").GetString());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Token_Refreshed_IsForTheSameConversationAndUser()
    {
        var client = await StartAsync(_host, "dl_x");

        using var answer = await SendAsync(_host.Client, HttpMethod.Post, "tokens/refresh", client.Token);

        var resource = await ReadAsync(answer);
        Assert.Equal(client.Conversation, resource.GetProperty("conversationId").GetString());
        Assert.Equal(1800, resource.GetProperty("expires_in").GetInt32());
        Assert.Equal("dl_x", Claims(resource.GetProperty("token").GetString()!).GetProperty("user").GetString());
    }

    [Fact]
    public async Task Generate_UserWithoutThePrefix_IsRefused()
    {
        using var answer = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", null, new { user = new { id = "ann" } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://shop.example", HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Token_WithTrustedOrigins_IsGoodOnThoseOnly(string origin, HttpStatusCode status)
    {
        using var made = await SendAsync(_host.Client, HttpMethod.Post, "tokens/generate", null, new { trustedOrigins = Trusted });
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/tokens/refresh");
        request.Headers.Authorization = new("Bearer", (await ReadAsync(made)).GetProperty("token").GetString());
        request.Headers.Add("Origin", origin);

        using var answer = await _host.Client.SendAsync(request, Cancel);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Cors_LoopbackPage_GetsHeadersOnPreflightAndOnErrors()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "v3/directline/conversations/x/activities");
        preflight.Headers.Add("Origin", "http://localhost:1234");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/directline/conversations/x/activities");
        request.Headers.Add("Origin", "http://localhost:1234");
        request.Headers.Authorization = new("Bearer", "nonsense");

        using var allowed = await _host.Client.SendAsync(preflight, Cancel);
        using var refused = await _host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("7200", allowed.Headers.GetValues("Access-Control-Max-Age").Single());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("http://localhost:1234", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static JsonElement Claims(string token) =>
        JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
}
