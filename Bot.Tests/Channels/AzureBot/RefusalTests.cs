using System.Net;
using System.Text;
using Bot.Conversations;
using Bot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.AzureBot;

public sealed class RefusalTests : IAsyncLifetime
{
    private const string AppId = "6c6ac1c8-0000-4c4c-8c8c-1b1b1b1b1b1b";

    private HostFixture _open = null!;
    private HostFixture _closed = null!;
    private FakeConnector _connector = null!;
    private FakeOpenIdServer _openId = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync(Stop);
        _openId = await FakeOpenIdServer.StartAsync(Stop);
        _open = await SampleBot.StartAsync(Stop);
        _closed = await SampleBot.StartAsync(Stop, new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "not a secret",
            ["ToBotFromChannelOpenIdMetadataUrl"] = _openId.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = _openId.MetadataUrl,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.DisposeAsync();
        await _open.DisposeAsync();
        await _openId.DisposeAsync();
        await _connector.DisposeAsync();
    }

    public static TheoryData<string> BadBodies() =>
    [
        "", " ", "null", "7", "[]", "\"x\"", "{", "{}", """{"type":7}""", """{"type":""}""", """{"type":"message"}""",
        """{"type":"message","channelId":"a|b","from":{"id":"u"},"conversation":{"id":"c"}}""",
        """{"type":"message","channelId":"x","from":{"id":"u"}}""",
        """{"type":"message","channelId":"x","conversation":{"id":"c"}}""",
        """{"type":"message","channelId":"x","from":{"id":"u\u0000"},"conversation":{"id":"c"}}""",
        """{"type":"message","channelId":"x","from":{"id":"u"},"conversation":{"id":"c"},"text":"\ud800"}""",
    ];

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task BadBody_IsABadRequestWithAReason(string body)
    {
        var response = await _open.DeliverAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(string.IsNullOrEmpty((string?)(await response.JsonAsync())["error"]!["message"]));
    }

    [Fact]
    public async Task DepthBomb_IsABadRequest()
    {
        var bomb = $$"""{"type":"message","value":{{new string('[', 100_000)}}""";

        Assert.Equal(HttpStatusCode.BadRequest, (await _open.DeliverAsync(bomb)).StatusCode);
    }

    [Fact]
    public async Task InvalidUtf8_IsABadRequest() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _open.DeliverAsync([.. Encoding.UTF8.GetBytes("{\"type\":\"message\",\"text\":\""), 0xC3, 0x28, (byte)'"', (byte)'}'])).StatusCode);

    [Fact]
    public async Task HugeBody_IsTooLarge() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _open.DeliverAsync(new byte[2 * 1024 * 1024])).StatusCode);

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer a.b.c")]
    public async Task OpenHost_StillJudgesTheTokenThatIsThere(string authorization)
    {
        using var request = Message(authorization);

        Assert.Equal(HttpStatusCode.Unauthorized, (await _open.Client.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task OpenHost_TakesNothingThatAProxyPassedOn()
    {
        using var request = Message(null);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _open.Client.SendAsync(request, Stop)).StatusCode);
    }

    [Fact]
    public async Task BadTokens_AreRefused_AndNoTurnIsRun()
    {
        var now = DateTimeOffset.UtcNow;
        var key = _openId.AddKey("k1", "msteams");
        var good = new TokenMaker(key, "https://api.botframework.com", AppId, now) { Claims = new() { ["serviceurl"] = _connector.ServiceUrl } };
        string?[] headers =
        [
            null,
            (good with { Audience = "somebody-else" }).Bearer(),
            (good with { Issuer = "https://attacker.example" }).Bearer(),
            (good with { NotBefore = now.AddHours(-2), Expires = now.AddHours(-1) }).Bearer(),
            (good with { Key = FakeOpenIdServer.MakeKey("k1") }).Bearer(),
            (good with { Key = _openId.AddKey("k2", "webchat") }).Bearer(),
            (good with { Claims = new() { ["serviceurl"] = "https://attacker.example/" } }).Bearer(),
        ];
        foreach (var header in headers)
        {
            using var bad = Message(header);
            var status = (await _closed.Client.SendAsync(bad, Stop)).StatusCode;
            Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{status} for {header}");
        }

        Assert.False(await _closed.Services.GetRequiredService<ConversationService>().ExistsAsync(new(SampleBot.Name, "azure:msteams", "c1"), Stop));
        using var request = Message(good.Bearer());
        Assert.Equal(HttpStatusCode.OK, (await _closed.Client.SendAsync(request, Stop)).StatusCode);
    }

    private HttpRequestMessage Message(string? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/messages", UriKind.Relative))
        {
            Content = new StringContent(Post.Message(_connector, "hello").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }
}
