using System.Text;
using Bot.Connector.Authentication;
using Bot.Tests.Kit;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Connector.Authentication;

/// <summary>The table of tokens that must not be believed.</summary>
public sealed class BadTokenTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<AuthenticatorFixture, string?>> Bad = new()
    {
        ["no header"] = _ => null,
        ["blank header"] = _ => "  ",
        ["basic scheme"] = _ => "Basic dXNlcjpwYXNz",
        ["no token"] = _ => "Bearer ",
        ["three parts"] = bot => bot.ChannelToken.Bearer() + " more",
        ["token without scheme"] = bot => bot.ChannelToken.Make(),
        ["garbage"] = _ => "Bearer garbage",
        ["garbage with dots"] = _ => "Bearer a.b.c",
        ["payload is a list"] = _ => "Bearer " + Unsigned("RS256", "[1,2]") + "AAAA",
        ["claims of wrong kinds"] = _ => "Bearer " + Unsigned("RS256", """{"iss":5,"aud":{"a":1},"exp":"x","ver":[],"appid":{},"tid":7}""") + "AAAA",
        ["empty header and payload"] = _ => "Bearer e30.e30.AAAA",
        ["huge"] = bot => "Bearer " + new string('a', 20_000),
        ["expired"] = bot => (bot.ChannelToken with { NotBefore = bot.Time.GetUtcNow().AddHours(-2), Expires = bot.Time.GetUtcNow().AddMinutes(-5.1) }).Bearer(),
        ["not yet valid"] = bot => (bot.ChannelToken with { NotBefore = bot.Time.GetUtcNow().AddMinutes(5.1) }).Bearer(),
        ["never expires"] = bot => (bot.ChannelToken with { Expires = null }).Bearer(),
        ["wrong audience"] = bot => (bot.ChannelToken with { Audience = Guid.NewGuid().ToString() }).Bearer(),
        ["wrong issuer"] = bot => (bot.ChannelToken with { Issuer = "https://evil.example" }).Bearer(),
        ["issuer of another cloud"] = bot => (bot.ChannelToken with { Issuer = BotCloud.Government.TokenIssuer }).Bearer(),
        ["alg none"] = bot => "Bearer " + Unsigned("none", Payload(bot)),
        ["alg none with a signature"] = bot => "Bearer " + Unsigned("none", Payload(bot)) + "AAAA",
        ["HS256 with the public key"] = bot => (bot.ChannelToken with { Key = PublicKeyAsSecret(bot), Algorithm = SecurityAlgorithms.HmacSha256 }).Bearer(),
        ["PS256"] = bot => (bot.ChannelToken with { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 }).Bearer(),
        ["unknown key"] = bot => (bot.ChannelToken with { Key = FakeOpenIdServer.MakeKey("stranger") }).Bearer(),
        ["known key id, other key"] = bot => (bot.ChannelToken with { Key = FakeOpenIdServer.MakeKey("channel-1") }).Bearer(),
        ["no key id"] = bot => (bot.ChannelToken with { Key = new RsaSecurityKey(bot.ChannelKey.Rsa) }).Bearer(),
        ["key of the other issuer"] = bot => (bot.ChannelToken with { Key = bot.EntraKey }).Bearer(),
        ["tampered signature"] = bot => Tamper(bot.ChannelToken.Bearer(), part: 2),
        ["tampered payload"] = bot => Tamper(bot.ChannelToken.Bearer(), part: 1),
        ["no signature"] = bot => bot.ChannelToken.Bearer()[..(bot.ChannelToken.Bearer().LastIndexOf('.') + 1)],
        ["entra: other tenant"] = bot => (bot.EntraToken with { Issuer = "https://login.microsoftonline.com/aaaaaaaa-0000-0000-0000-000000000000/v2.0" }).Bearer(),
        ["entra: tenant differs from issuer"] = bot => WithClaim(bot.EntraToken, "tid", "aaaaaaaa-0000-0000-0000-000000000000"),
        ["entra: no tenant"] = bot => WithClaim(bot.EntraToken, "tid", null),
        ["entra: other app, not allowed"] = bot => WithClaim(bot.EntraToken, "azp", Guid.NewGuid().ToString()),
        ["entra: app id in the other version's claim"] = bot => WithClaim(bot.EntraToken, "ver", "1.0"),
        ["entra: no version"] = bot => WithClaim(bot.EntraToken, "ver", null),
        ["entra: unknown version"] = bot => WithClaim(bot.EntraToken, "ver", "3.0"),
        ["entra: wrong audience"] = bot => (bot.EntraToken with { Audience = "https://graph.microsoft.com" }).Bearer(),
        ["entra: key of the other issuer"] = bot => (bot.EntraToken with { Key = bot.ChannelKey }).Bearer(),
        ["entra: expired"] = bot => (bot.EntraToken with { NotBefore = null, Expires = bot.Time.GetUtcNow().AddHours(-1) }).Bearer(),
    };

    private static readonly Dictionary<string, Func<AuthenticatorFixture, string>> Forbidden = new()
    {
        ["no service URL in the token"] = bot => WithClaim(bot.ChannelToken, "serviceurl", null),
        ["foreign service URL"] = bot => WithClaim(bot.ChannelToken, "serviceurl", "https://evil.example/"),
        ["service URL under another claim"] = bot => (bot.ChannelToken with { Claims = new() { ["serviceUrl"] = AuthenticatorFixture.ServiceUrl } }).Bearer(),
        ["key endorsed for other channels"] = bot => (bot.ChannelToken with { Key = bot.Channel.AddKey("other", "skype") }).Bearer(),
        ["endorsement in other case"] = bot => (bot.ChannelToken with { Key = bot.Channel.AddKey("other", "MSTEAMS") }).Bearer(),
        ["key without endorsements"] = bot => (bot.ChannelToken with { Key = bot.Channel.AddKey("bare") }).Bearer(),
        ["skill that nobody allowed"] = bot => WithClaim(bot.EntraToken, "azp", "another-bot"),
    };

    private AuthenticatorFixture _bot = null!;

    public static TheoryData<string> BadNames => [.. Bad.Keys];

    public static TheoryData<string> ForbiddenNames => [.. Forbidden.Keys];

    public async ValueTask InitializeAsync() => _bot = await AuthenticatorFixture.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task Token_Bad_IsRefused(string name)
    {
        var refused = Assert.IsType<AuthenticationOutcome.Refused>(await _bot.JudgeAsync(Bad[name](_bot)));

        Assert.True(refused.Status is 401 or 403, refused.Reason);
    }

    [Theory]
    [MemberData(nameof(ForbiddenNames))]
    public async Task Token_GoodButNotForThisActivity_IsForbidden(string name) =>
        Assert.Equal(403, Assert.IsType<AuthenticationOutcome.Refused>(await _bot.JudgeAsync(Forbidden[name](_bot))).Status);

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task Token_BadWithoutAppId_NeverBecomesAnonymous(string name)
    {
        var header = Bad[name](_bot);
        _bot.Options.MicrosoftAppId = "";
        var outcome = await _bot.JudgeAsync(header);

        Assert.Equal(string.IsNullOrWhiteSpace(header), outcome is AuthenticationOutcome.Authenticated);
    }

    [Fact]
    public async Task Activity_WithoutChannelOrServiceUrl_IsForbidden()
    {
        Assert.IsType<AuthenticationOutcome.Refused>(await _bot.JudgeAsync(_bot.ChannelToken.Bearer(), AuthenticatorFixture.Message with { ChannelId = null }));
        Assert.IsType<AuthenticationOutcome.Refused>(await _bot.JudgeAsync(_bot.ChannelToken.Bearer(), AuthenticatorFixture.Message with { ServiceUrl = null }));
    }

    private static string WithClaim(TokenMaker token, string name, object? value)
    {
        var claims = token.Claims.Where(claim => claim.Key != name).ToDictionary();
        if (value is not null)
        {
            claims[name] = value;
        }

        return (token with { Claims = claims }).Bearer();
    }

    private static string Payload(AuthenticatorFixture bot) => Base64UrlEncoder.Decode(bot.ChannelToken.Make().Split('.')[1]);

    private static string Unsigned(string algorithm, string payload) =>
        Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"channel-1"}""") + "." + Base64UrlEncoder.Encode(payload) + ".";

    private static SymmetricSecurityKey PublicKeyAsSecret(AuthenticatorFixture bot) =>
        new(Encoding.ASCII.GetBytes(bot.ChannelKey.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = "channel-1" };

    private static string Tamper(string bearer, int part)
    {
        var parts = bearer.Split('.');
        var middle = parts[part].Length / 2;
        parts[part] = parts[part][..middle] + (parts[part][middle] == 'A' ? 'B' : 'A') + parts[part][(middle + 1)..];
        return string.Join('.', parts);
    }
}
