using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Kit;

/// <summary>What a token is to say; starts as a good one and is bent with <c>with</c>.</summary>
internal sealed record TokenMaker(SecurityKey Key, string Issuer, string Audience, DateTimeOffset Now)
{
    public DateTimeOffset? NotBefore { get; init; } = Now.AddMinutes(-1);

    public DateTimeOffset? Expires { get; init; } = Now.AddHours(1);

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public Dictionary<string, object> Claims { get; init; } = [];

    /// <summary>The signed token.</summary>
    public string Make() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        NotBefore = NotBefore?.UtcDateTime,
        Expires = Expires?.UtcDateTime,
        Claims = Claims,
        SigningCredentials = new(Key, Algorithm),
    });

    /// <summary>The <c>Authorization</c> header with it.</summary>
    public string Bearer() => "Bearer " + Make();
}
