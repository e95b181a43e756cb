using System.Net;
using Bot.Connector.Authentication;
using Bot.Tests.Kit;

namespace Bot.Tests.Connector.Authentication;

public sealed class KeyRolloverTests : IAsyncLifetime
{
    private AuthenticatorFixture _bot = null!;
    private IncomingAuthenticator _sut = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await AuthenticatorFixture.StartAsync(TestContext.Current.CancellationToken);
        _sut = _bot.CreateSut();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Keys_ManyTokens_AreFetchedOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IsBelievedAsync(_bot.ChannelToken)));

        Assert.Equal(1, _bot.Channel.Fetches);
    }

    [Fact]
    public async Task Key_NewAtTheIssuer_IsFetchedAtOnce()
    {
        await IsBelievedAsync(_bot.ChannelToken);
        var rolled = _bot.ChannelToken with { Key = _bot.Channel.AddKey("channel-2", "msteams") };

        Assert.True(await IsBelievedAsync(rolled));
        Assert.Equal(2, _bot.Channel.Fetches);
    }

    [Fact]
    public async Task Key_UnknownAgainAndAgain_IsAskedForOnceInFiveMinutes()
    {
        var stranger = _bot.ChannelToken with { Key = FakeOpenIdServer.MakeKey("stranger") };
        await IsBelievedAsync(_bot.ChannelToken);
        for (var i = 0; i < 5; i++)
        {
            Assert.False(await IsBelievedAsync(stranger));
        }

        Assert.Equal(2, _bot.Channel.Fetches);
        _bot.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(await IsBelievedAsync(stranger));
        Assert.Equal(3, _bot.Channel.Fetches);
    }

    [Fact]
    public async Task Issuer_Unreachable_LastKeysServeForFiveDays()
    {
        Assert.True(await IsBelievedAsync(_bot.ChannelToken));
        _bot.Channel.Down = true;

        _bot.Time.Advance(TimeSpan.FromDays(4.9));
        Assert.True(await IsBelievedAsync(_bot.ChannelToken));

        _bot.Time.Advance(TimeSpan.FromDays(0.2));
        Assert.False(await IsBelievedAsync(_bot.ChannelToken));
    }

    [Fact]
    public async Task Issuer_UnreachableAtStart_IsAskedAgainSoon()
    {
        _bot.Channel.Down = true;
        Assert.False(await IsBelievedAsync(_bot.ChannelToken));
        _bot.Channel.Down = false;
        _bot.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.True(await IsBelievedAsync(_bot.ChannelToken));
    }

    [Fact]
    public async Task Key_Withdrawn_IsForgottenAtTheNextRefresh()
    {
        await IsBelievedAsync(_bot.ChannelToken);
        _bot.Channel.RemoveKey("channel-1");
        var other = _bot.ChannelToken with { Key = _bot.Channel.AddKey("channel-2", "msteams") };
        await IsBelievedAsync(other);

        Assert.False(await IsBelievedAsync(_bot.ChannelToken));
    }

    private async Task<bool> IsBelievedAsync(TokenMaker token) =>
        await _sut.AuthenticateAsync(token.Bearer(), AuthenticatorFixture.Message, IPAddress.Loopback, TestContext.Current.CancellationToken) is AuthenticationOutcome.Authenticated;
}
