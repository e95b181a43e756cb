using System.Net.WebSockets;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>The WebSocket stream: replay, following, and its end.</summary>
public sealed class StreamTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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
}
