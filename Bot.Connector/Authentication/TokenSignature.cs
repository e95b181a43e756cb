using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Connector.Authentication;

/// <summary>Checks what every token must be: signed by a key of the issuer, in time, by whom and for whom it should be.</summary>
internal sealed class TokenSignature(TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>The token without any check, only to choose how to check it; nothing when it is no signed token.</summary>
    public static JsonWebToken? Read(string token)
    {
        try
        {
            return Handler.CanReadToken(token) ? Handler.ReadJsonWebToken(token) : null;
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Says what is wrong, or nothing.</summary>
    public async ValueTask<string?> ObjectionAsync(JsonWebToken token, SigningKey key, string issuer, IReadOnlyList<string> audiences)
    {
        var parameters = new TokenValidationParameters
        {
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            RequireAudience = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = Algorithms,
            ValidIssuer = issuer,
            ValidAudiences = audiences,
            LifetimeValidator = (from, until, _, _) => IsInTime(from, until),
        };
        var result = await Handler.ValidateTokenAsync(token, parameters);
        return result.IsValid ? null : result.Exception?.GetType().Name ?? "The token is not valid.";
    }

    private bool IsInTime(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + Skew && (from is null || now >= from - Skew);
    }
}
