using System.Net;
using System.Net.Http.Headers;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>Conversations over plain HTTP: started, written to, read.</summary>
public sealed class DirectLineTests : IAsyncLifetime
{
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

    // Web Chat never shows events, and holds an answer back that names what it has not shown.
    [Fact]
    public async Task Post_Event_IsAnsweredWithoutReplyToId()
    {
        var client = await StartAsync(_host);
        var entities = new[] { new Dictionary<string, string> { ["type"] = "https://schema.org/LikeAction", ["@type"] = "LikeAction" } };

        await client.PostAsync(new { type = "event", name = "webchat:activity-status/feedback", from = new { id = "u1" }, entities });

        var reply = (await client.PollAsync("1")).Activities[^1];
        Assert.StartsWith("1: pressed", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False(reply.TryGetProperty("replyToId", out _));
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
}
