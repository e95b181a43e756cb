using System.Net;
using Bot.Connector.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using static Bot.Connector.Authentication.AuthenticationOutcome;

namespace Bot.Connector.Authentication;

/// <summary>Decides whether a call to the bot's endpoint is believed.</summary>
public sealed partial class IncomingAuthenticator
{
    private const int MaxHeader = 16 * 1024;

    private readonly BotAuthenticationOptions _options;
    private readonly BotCloud _cloud;
    private readonly EntraIssuers _entra;
    private readonly TokenSignature _signature;
    private readonly SigningKeyCache _channelKeys;
    private readonly SigningKeyCache _entraKeys;
    private readonly string[] _audiences;
    private readonly ILogger<IncomingAuthenticator> _logger;

    /// <summary>Makes the authenticator; keys are fetched when the first token comes.</summary>
    /// <param name="options">Who the bot is and whom it believes.</param>
    /// <param name="http">Fetches keys; a time limit and a size limit are its caller's to set.</param>
    /// <param name="time">The clock that tokens are held against.</param>
    /// <param name="logger">Where refusals are told.</param>
    public IncomingAuthenticator(BotAuthenticationOptions options, HttpClient http, TimeProvider time, ILogger<IncomingAuthenticator> logger)
    {
        _options = options;
        _cloud = options.Cloud;
        _entra = new(options);
        _signature = new(time);
        _logger = logger;
        _channelKeys = new(new(http, Or(options.ToBotFromChannelOpenIdMetadataUrl, _cloud.ChannelMetadataUrl)), time, logger);
        _entraKeys = new(new(http, Or(options.ToBotFromEmulatorOpenIdMetadataUrl, _cloud.EntraMetadataUrl)), time, logger);
        _audiences = [options.MicrosoftAppId, $"api://{options.MicrosoftAppId}", $"api://botid-{options.MicrosoftAppId}", .. options.TokenValidation.Audiences];
    }

    /// <summary>Judges a call.</summary>
    /// <param name="authorization">The <c>Authorization</c> header, if any.</param>
    /// <param name="activity">What was sent.</param>
    /// <param name="remote">Where the connection comes from; unknown counts as far away.</param>
    /// <param name="cancellationToken">Stops waiting for keys.</param>
    public async ValueTask<AuthenticationOutcome> AuthenticateAsync(string? authorization, Activity activity, IPAddress? remote, CancellationToken cancellationToken)
    {
        var outcome = string.IsNullOrWhiteSpace(authorization)
            ? WithoutToken(remote)
            : await WithHeaderAsync(authorization, activity, cancellationToken);
        if (outcome is Refused refused)
        {
            LogRefused(refused.Status, activity.ChannelId, refused.Reason);
        }

        return outcome;
    }

    private AuthenticationOutcome WithoutToken(IPAddress? remote) => _options.HasIdentity
        ? new Refused(401, "There is no Authorization header.")
        : remote is not null && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
            ? new Authenticated(new(BotIdentityKind.Anonymous, "", null))
            : new Refused(401, "Without an app id only this machine may call; set MicrosoftAppId and its credential to serve others.");

    // A header that is there is always judged: a failed token never becomes an anonymous call.
    private async ValueTask<AuthenticationOutcome> WithHeaderAsync(string authorization, Activity activity, CancellationToken cancellationToken)
    {
        var parts = authorization.Split(' ');
        if (authorization.Length > MaxHeader || parts.Length != 2 || !parts[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase) || TokenSignature.Read(parts[1]) is not { } token)
        {
            return new Refused(401, "The Authorization header is not \"Bearer\" and a signed token.");
        }

        if (!_options.HasIdentity)
        {
            return new Refused(401, "A token came, but no app id is configured that it could be for.");
        }

        return IsSkill(token) ? await SkillAsync(token, cancellationToken)
            : _entra.Contains(token.Issuer) || activity.ChannelId == ChannelIds.AppServiceExtension ? await EntraAsync(token, cancellationToken)
            : await ChannelAsync(token, activity, cancellationToken);
    }

    private async ValueTask<AuthenticationOutcome> ChannelAsync(JsonWebToken token, Activity activity, CancellationToken cancellationToken)
    {
        var key = await _channelKeys.FindAsync(token.Kid ?? "", cancellationToken);
        var issuer = Or(_options.ToBotFromChannelTokenIssuer, _cloud.TokenIssuer);
        string[] audiences = [_options.MicrosoftAppId, .. _options.TokenValidation.Audiences];
        if (await ObjectionAsync(token, key, issuer, audiences) is { } objection)
        {
            return objection;
        }

        if (ChannelClaims.Objection(token, key!, activity, _options.RequiredEndorsements) is { } reason)
        {
            return new Refused(403, reason);
        }

        return new Authenticated(new(BotIdentityKind.Channel, token.Audiences.First(), Or(_options.CallerId, _cloud.CallerId)) { ProvenServiceUrl = activity.ServiceUrl });
    }

    private async ValueTask<AuthenticationOutcome> EntraAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (await EntraObjectionAsync(token, _audiences, cancellationToken) is { } objection)
        {
            return objection;
        }

        return IsOurs(AppId(token))
            ? new Authenticated(new(BotIdentityKind.Entra, AppId(token)!, Or(_options.CallerId, _cloud.CallerId)))
            : new Refused(401, "The token was not issued to this bot's app.");
    }

    private async ValueTask<AuthenticationOutcome> SkillAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if (await EntraObjectionAsync(token, _audiences, cancellationToken) is { } objection)
        {
            return objection;
        }

        var caller = AppId(token)!;
        return _options.AllowedCallers.Any(allowed => allowed == "*" || allowed.Equals(caller, StringComparison.OrdinalIgnoreCase))
            ? new Authenticated(new(BotIdentityKind.Skill, _options.MicrosoftAppId, $"urn:botframework:aadappid:{caller}"))
            : new Refused(403, $"The bot {caller} is not among AllowedCallers.");
    }

    private async ValueTask<Refused?> EntraObjectionAsync(JsonWebToken token, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        if (!_entra.Speaks(token.Issuer, Claim(token, "tid")))
        {
            return new(401, "The token's tenant is not one that this bot believes.");
        }

        var key = await _entraKeys.FindAsync(token.Kid ?? "", cancellationToken);
        return await ObjectionAsync(token, key, token.Issuer, audiences);
    }

    private async ValueTask<Refused?> ObjectionAsync(JsonWebToken token, SigningKey? key, string issuer, IReadOnlyList<string> audiences) =>
        key is null
            ? new(401, "The token is signed by a key that its issuer does not have, or the issuer's keys cannot be fetched.")
            : await _signature.ObjectionAsync(token, key, issuer, audiences) is { } reason ? new(401, reason) : null;

    private bool IsSkill(JsonWebToken token) =>
        AppId(token) is { Length: > 0 } caller && !IsOurs(caller)
        && !token.Audiences.Contains(_cloud.TokenIssuer) && !token.Audiences.Contains(caller) && _entra.Contains(token.Issuer);

    private bool IsOurs(string? appId) =>
        appId is { Length: > 0 } && (appId.Equals(_options.MicrosoftAppId, StringComparison.OrdinalIgnoreCase)
            || _options.TokenValidation.Audiences.Any(audience => audience.Equals(appId, StringComparison.OrdinalIgnoreCase)));

    private static string? AppId(JsonWebToken token) => Claim(token, "ver") switch
    {
        "" or "1.0" => Claim(token, "appid"),
        "2.0" => Claim(token, "azp"),
        _ => null,
    };

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    private static string Or(string? setting, string otherwise) => string.IsNullOrEmpty(setting) ? otherwise : setting;

    [LoggerMessage(LogLevel.Warning, "Refused a call with {Status} on channel {Channel}: {Reason}")]
    private partial void LogRefused(int status, string? channel, string reason);
}
