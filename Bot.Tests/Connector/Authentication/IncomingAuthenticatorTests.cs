using System.Net;
using Bot.Connector.Authentication;

namespace Bot.Tests.Connector.Authentication;

public sealed class IncomingAuthenticatorTests : IAsyncLifetime
{
    private AuthenticatorFixture _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await AuthenticatorFixture.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task ChannelToken_Good_ProvesTheServiceUrl()
    {
        var identity = Believed(await _bot.JudgeAsync(_bot.ChannelToken.Bearer()));

        Assert.Equal(new(BotIdentityKind.Channel, AuthenticatorFixture.AppId, "urn:botframework:azure") { ProvenServiceUrl = AuthenticatorFixture.ServiceUrl }, identity);
    }

    [Theory]
    [InlineData("https://channel.example/emea")]
    [InlineData("https://CHANNEL.example/Emea/")]
    public async Task ChannelToken_ServiceUrlInOtherCaseOrSlash_IsTheSame(string serviceUrl) =>
        Believed(await _bot.JudgeAsync(_bot.ChannelToken.Bearer(), AuthenticatorFixture.Message with { ServiceUrl = serviceUrl }));

    [Theory]
    [InlineData(-4.9, 60)]
    [InlineData(-120, -4.9)]
    [InlineData(4.9, 60)]
    public async Task ChannelToken_WithinFiveMinutesOfItsTimes_IsBelieved(double from, double until) =>
        Believed(await _bot.JudgeAsync((_bot.ChannelToken with { NotBefore = _bot.Time.GetUtcNow().AddMinutes(from), Expires = _bot.Time.GetUtcNow().AddMinutes(until) }).Bearer()));

    [Theory]
    [InlineData("https://botframework.azure.us", "urn:botframework:azureusgov")]
    [InlineData("https://botframework.azure.cn/", "urn:botframework:azure")]
    public async Task ChannelToken_OfTheConfiguredCloud_IsBelieved(string channelService, string callerId)
    {
        _bot.Options.ChannelService = channelService;

        Assert.Equal(callerId, Believed(await _bot.JudgeAsync(_bot.ChannelToken.Bearer())).CallerId);
    }

    [Fact]
    public async Task ChannelToken_RequiredEndorsement_IsAskedFor()
    {
        _bot.Options.RequiredEndorsements.Add("webchat");
        Believed(await _bot.JudgeAsync(_bot.ChannelToken.Bearer()));

        _bot.Options.RequiredEndorsements.Add("extra");
        Assert.IsType<AuthenticationOutcome.Refused>(await _bot.JudgeAsync(_bot.ChannelToken.Bearer()));
    }

    [Theory]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/T/v2.0", AuthenticatorFixture.AppId)]
    [InlineData("1.0", "appid", "https://sts.windows.net/T/", AuthenticatorFixture.AppId)]
    [InlineData("", "appid", "https://sts.windows.net/T/", "api://" + AuthenticatorFixture.AppId)]
    [InlineData("1.0", "appid", "https://sts.windows.net/T/", "api://botid-" + AuthenticatorFixture.AppId)]
    public async Task EntraToken_OfOwnApp_IsBelievedButProvesNoServiceUrl(string version, string claim, string issuer, string audience)
    {
        var token = _bot.EntraToken with
        {
            Issuer = issuer.Replace("T", AuthenticatorFixture.Tenant, StringComparison.Ordinal),
            Audience = audience,
            Claims = new() { ["ver"] = version, [claim] = AuthenticatorFixture.AppId, ["tid"] = AuthenticatorFixture.Tenant },
        };

        var identity = Believed(await _bot.JudgeAsync(token.Bearer()));

        Assert.Equal((BotIdentityKind.Entra, null), (identity.Kind, identity.ProvenServiceUrl));
    }

    [Fact]
    public async Task SkillToken_OfAnAllowedCaller_NamesIt()
    {
        _bot.Options.AllowedCallers.Add("Another-Bot");
        var token = _bot.EntraToken with { Claims = new() { ["ver"] = "2.0", ["azp"] = "another-bot", ["tid"] = AuthenticatorFixture.Tenant } };

        var identity = Believed(await _bot.JudgeAsync(token.Bearer()));

        Assert.Equal((BotIdentityKind.Skill, "urn:botframework:aadappid:another-bot", null), (identity.Kind, identity.CallerId, identity.ProvenServiceUrl));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    public async Task NoAppId_OnlyThisMachine_IsAnonymous(string remote, bool believed)
    {
        _bot.Options.MicrosoftAppId = "";

        var outcome = await _bot.JudgeAsync(null, remote: IPAddress.Parse(remote));

        Assert.Equal(believed, outcome is AuthenticationOutcome.Authenticated { Identity.Kind: BotIdentityKind.Anonymous });
    }

    [Fact]
    public async Task NoAppId_UnknownRemote_IsRefused()
    {
        _bot.Options.MicrosoftAppId = "";

        Assert.IsType<AuthenticationOutcome.Refused>(await _bot.CreateSut().AuthenticateAsync(null, AuthenticatorFixture.Message, null, TestContext.Current.CancellationToken));
    }

    private static BotIdentity Believed(AuthenticationOutcome outcome) => Assert.IsType<AuthenticationOutcome.Authenticated>(outcome).Identity;
}
