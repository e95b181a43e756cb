using System.Net;
using System.Text.Json;
using Bot.Tests.Kit;
using static Bot.Tests.Channels.DirectLine.DirectLineClient;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>Who may do what with which token, from which site.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly string[] Trusted = ["https://shop.example"];

    private HostFixture _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SampleBot.StartAsync(Cancel);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

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

    [Theory]
    [InlineData("tokens/generate")]
    [InlineData("tokens/page")]
    public async Task Tokens_MoreThanOneAddressMayHave_AreRefusedWithATimeToWait(string path)
    {
        await using var host = await SampleBot.StartAsync(Cancel, new Dictionary<string, string?> { ["Channels:DirectLine:TokensPerMinute"] = "3" });
        for (var token = 0; token < 3; token++)
        {
            using var given = await SendAsync(host.Client, HttpMethod.Post, path, null);
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/{path}");
        request.Headers.Add("Origin", "http://localhost:1234");
        using var refused = await host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("TooManyRequests", (await ReadAsync(refused)).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("http://localhost:1234", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
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
