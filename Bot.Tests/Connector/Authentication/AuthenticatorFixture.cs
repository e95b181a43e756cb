using System.Net;
using System.Security.Cryptography;
using Bot.Connector.Authentication;
using Bot.Connector.Schema;
using Bot.Tests.Kit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Connector.Authentication;

/// <summary>A bot with an app id, the issuers it believes, and good tokens to start from.</summary>
internal sealed class AuthenticatorFixture : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";
    public const string ServiceUrl = "https://channel.example/emea/";

    // Making an RSA key takes longer than all the rest of a test.
    private static readonly RSAParameters ChannelParameters = MakeParameters();
    private static readonly RSAParameters EntraParameters = MakeParameters();

    private readonly HttpClient _http = new();

    private AuthenticatorFixture(FakeOpenIdServer channel, FakeOpenIdServer entra)
    {
        (Channel, Entra) = (channel, entra);
        ChannelKey = channel.Publish(Key("channel-1", ChannelParameters), "msteams", "webchat");
        EntraKey = entra.Publish(Key("entra-1", EntraParameters));
        Options = new()
        {
            MicrosoftAppId = AppId,
            MicrosoftAppPassword = "secret",
            MicrosoftAppTenantId = Tenant,
            ToBotFromChannelOpenIdMetadataUrl = channel.MetadataUrl,
            ToBotFromEmulatorOpenIdMetadataUrl = entra.MetadataUrl,
        };
    }

    public FakeOpenIdServer Channel { get; }

    public FakeOpenIdServer Entra { get; }

    public RsaSecurityKey ChannelKey { get; }

    public RsaSecurityKey EntraKey { get; }

    public BotAuthenticationOptions Options { get; set; }

    public FakeTimeProvider Time { get; } = new(new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));

    public static MessageActivity Message { get; } = new() { ChannelId = "msteams", ServiceUrl = ServiceUrl };

    public TokenMaker ChannelToken => new(ChannelKey, Options.Cloud.TokenIssuer, AppId, Time.GetUtcNow()) { Claims = new() { ["serviceurl"] = ServiceUrl } };

    public TokenMaker EntraToken => new(EntraKey, $"https://login.microsoftonline.com/{Tenant}/v2.0", AppId, Time.GetUtcNow())
    {
        Claims = new() { ["ver"] = "2.0", ["azp"] = AppId, ["tid"] = Tenant },
    };

    public static async Task<AuthenticatorFixture> StartAsync(CancellationToken cancellationToken) =>
        new(await FakeOpenIdServer.StartAsync(cancellationToken), await FakeOpenIdServer.StartAsync(cancellationToken));

    public IncomingAuthenticator CreateSut() => new(Options, _http, Time, NullLogger<IncomingAuthenticator>.Instance);

    public ValueTask<AuthenticationOutcome> JudgeAsync(string? header, Activity? activity = null, IPAddress? remote = null) =>
        CreateSut().AuthenticateAsync(header, activity ?? Message, remote ?? IPAddress.Loopback, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await Entra.DisposeAsync();
        _http.Dispose();
    }

    private static RsaSecurityKey Key(string keyId, RSAParameters parameters) => new(RSA.Create(parameters)) { KeyId = keyId };

    private static RSAParameters MakeParameters()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }
}
