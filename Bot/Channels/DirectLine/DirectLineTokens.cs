using System.Security.Claims;
using Bot.Files;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Channels.DirectLine;

/// <summary>Writes and reads tokens: JSON Web Tokens signed with the host's key, because DirectLineJS reads the <c>user</c> claim itself.</summary>
internal sealed class DirectLineTokens
{
    /// <summary>How long a token lives. DirectLineJS refreshes every 15 minutes whatever it is told, so never make it shorter than 30.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(1800);

    private const string Issuer = "urn:channelbot:directline";

    private readonly TimeProvider _time;
    private readonly SigningCredentials _credentials;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly TokenValidationParameters _validation;

    /// <summary>Signs with a key of the host's.</summary>
    public DirectLineTokens(HostKey key, TimeProvider time)
    {
        _time = time;
        var signing = new SymmetricSecurityKey(key.For("direct line tokens"));
        _credentials = new(signing, SecurityAlgorithms.HmacSha256);
        _validation = new()
        {
            IssuerSigningKey = signing,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            RequireExpirationTime = true,
            // The host's own clock on both ends; the handler's would not be the one that tests turn.
            LifetimeValidator = (from, until, _, _) => IsCurrent(from, until),
        };
    }

    /// <summary>Writes a token that is good for <see cref="Life"/> from now.</summary>
    public string Issue(DirectLineToken token)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var claims = new ClaimsIdentity([new("conv", token.Conversation), new("bot", token.Bot)]);
        if (token.User is { } user)
        {
            claims.AddClaim(new("user", user));
        }

        claims.AddClaims(token.Origins.Select(origin => new Claim("origin", origin)));
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Subject = claims,
            Issuer = Issuer,
            Audience = Issuer,
            NotBefore = now,
            Expires = now + Life,
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Reads a token; a problem when it is forged, malformed or expired.</summary>
    public async Task<(DirectLineToken? Token, DirectLineProblem? Problem)> ReadAsync(string token)
    {
        var result = await _handler.ValidateTokenAsync(token, _validation);
        if (result.Exception is SecurityTokenInvalidLifetimeException)
        {
            return (null, new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired. Get a new one from tokens/generate."));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken jwt } && jwt.TryGetPayloadValue("conv", out string conversation)
            && jwt.TryGetPayloadValue("bot", out string bot)
            ? (new(bot, conversation)
            {
                User = jwt.TryGetPayloadValue("user", out string user) ? user : null,
                Origins = [.. jwt.Claims.Where(claim => claim.Type == "origin").Select(claim => claim.Value)],
            }, null)
            : (null, DirectLineProblem.Forbidden("The token is not one of this host. Get one from tokens/generate."));
    }

    private bool IsCurrent(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until > now && !(from > now.AddMinutes(5));
    }
}
