using System.Net;
using System.Net.WebSockets;
using Bot.Channels.DirectLine;
using Bot.Files;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>The end of a token's life, and what clients are told then.</summary>
public sealed class TokenExpiryTests : IAsyncLifetime
{
    private HostFixture _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("POST", "tokens/refresh")]
    [InlineData("POST", "conversations")]
    [InlineData("GET", "conversations/{0}")]
    [InlineData("GET", "conversations/{0}/activities")]
    [InlineData("POST", "conversations/{0}/activities")]
    [InlineData("POST", "conversations/{0}/upload?userId=u1")]
    public async Task Token_AfterItsLife_IsRefusedAsExpired(string method, string path)
    {
        var client = await StartAsync(_host);

        using var answer = await SendAsync(
            _host.Client, new(method), string.Format(null, path, client.Conversation), TokenMadeBefore(client, DirectLineTokens.Life), new { type = "message", text = "late" });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("TokenExpired", (await ReadAsync(answer)).GetProperty("error").GetProperty("code").GetString());
        Assert.Single((await client.PollAsync()).Activities);
    }

    [Fact]
    public async Task Token_ShortlyBeforeItsEnd_IsGoodAndGivesANewOne()
    {
        var client = await StartAsync(_host);
        var old = TokenMadeBefore(client, DirectLineTokens.Life - TimeSpan.FromMinutes(1));

        using var answer = await SendAsync(_host.Client, HttpMethod.Post, "tokens/refresh", old);

        var resource = await ReadAsync(answer);
        Assert.Equal(client.Conversation, resource.GetProperty("conversationId").GetString());
        Assert.NotEqual(old, resource.GetProperty("token").GetString());
    }

    [Fact]
    public async Task Stream_WithAnExpiredToken_IsRefused()
    {
        var client = await StartAsync(_host);
        var token = TokenMadeBefore(client, DirectLineTokens.Life);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync($"{client.Stream.Split('?')[0]}?t={token}"));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    private string TokenMadeBefore(DirectLineClient client, TimeSpan ago)
    {
        var then = new FakeTimeProvider(TimeProvider.System.GetUtcNow() - ago);
        return new DirectLineTokens(_host.Services.GetRequiredService<HostKey>(), then).Issue(new(SampleBot.Name, client.Conversation));
    }
}
