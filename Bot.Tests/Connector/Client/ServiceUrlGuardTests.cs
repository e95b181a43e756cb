using Bot.Connector.Client;

namespace Bot.Tests.Connector.Client;

public sealed class ServiceUrlGuardTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://botframework.com")]
    [InlineData("https://SMBA.infra.gcc.teams.microsoft.com/x")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/")]
    [InlineData("https://my.company.example/bot")]
    [InlineData("http://playground:56150/_connector")]
    public void Objection_KnownHost_None(string url) =>
        Assert.Null(new ServiceUrlGuard(hasIdentity: true, extraHosts: ["company.example", "http://playground:56150/"]).Objection(url));

    [Theory]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("ftp://botframework.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://botframework.com@evil.example/")]
    [InlineData("https://botframework.com:8443/")]
    [InlineData("https://botframework.com/?x=")]
    [InlineData("https://botframework.com/#")]
    [InlineData("https://evil.example/botframework.com")]
    [InlineData("http://playground:56151/")]
    [InlineData("http://127.0.0.1:3000/")]
    [InlineData("https://localhost/")]
    [InlineData("http://10.0.0.1/")]
    public void Objection_OtherHost_IsTold(string url) =>
        Assert.NotNull(new ServiceUrlGuard(hasIdentity: true, extraHosts: ["http://playground:56150/"]).Objection(url));

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xA9FEA9FE/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://metadata.google.internal./")]
    public void Objection_AddressOfTheNetworkItself_HoldsAgainstEveryPermission(string url)
    {
        var guard = new ServiceUrlGuard(hasIdentity: false, allowLoopback: true, extraHosts: [url, new Uri(url).Host]);
        guard.Trust(url);

        Assert.NotNull(guard.Objection(url));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void Objection_ThisMachine_OnlyWithoutIdentityOrInDevelopment(bool identity, bool allow, bool called) =>
        Assert.Equal(called, new ServiceUrlGuard(identity, allow).Objection("http://localhost:56150/_connector") is null);

    [Fact]
    public void Objection_ProvenServiceUrl_OpensItsOriginOnly()
    {
        var guard = new ServiceUrlGuard(hasIdentity: true);
        guard.Trust("https://channel.example/a/");
        guard.Trust("http://plain.example/");

        Assert.Null(guard.Objection("https://channel.example/b/"));
        Assert.NotNull(guard.Objection("https://other.channel.example/"));
        Assert.NotNull(guard.Objection("https://channel.example:444/"));
        Assert.NotNull(guard.Objection("http://plain.example/"));
    }

    [Fact]
    public async Task Handler_NameOfAForbiddenAddress_IsNotConnected()
    {
        using var http = new HttpMessageInvoker(ConnectorHandler.Create());
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://169.254.169.254/");

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request, TestContext.Current.CancellationToken));
        Assert.IsType<ForbiddenAddressException>(failure.InnerException);
    }
}
