using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Connector.Authentication;
using Bot.Connector.Client;
using Bot.Tests.Kit;

namespace Bot.Tests.Connector.Authentication;

public sealed class MsalTokenSourceTests : IDisposable
{
    private readonly FakeTokenEndpoint _entra = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _entra.Dispose();

    [Theory]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "api.botframework.com")]
    [InlineData("singletenant", "", "https://login.microsoftonline.com/99999999-8888-7777-6666-555555555555/oauth2/v2.0/token", "api.botframework.com")]
    [InlineData("MultiTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "api.botframework.us")]
    public async Task Token_BySecret_ComesFromTheAppsAuthorityOnce(string type, string channelService, string url, string scopeHost)
    {
        var sut = CreateSut(options => (options.MicrosoftAppType, options.ChannelService, options.MicrosoftAppPassword) = (type, channelService, "s3cret"));

        Assert.Equal("token-1", (await sut.TokenAsync(fresh: false, Cancel)).Token);
        Assert.Equal("token-1", (await sut.TokenAsync(fresh: false, Cancel)).Token);

        var (asked, form) = Assert.Single(_entra.Requests);
        Assert.Equal(url, asked.GetLeftPart(UriPartial.Path), ignoreCase: true);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains($"scope=https%3A%2F%2F{scopeHost}%2F.default", form, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_Fresh_LeavesTheCacheAside()
    {
        var sut = CreateSut(options => options.MicrosoftAppPassword = "s3cret");

        await sut.TokenAsync(fresh: false, Cancel);

        Assert.Equal("token-2", (await sut.TokenAsync(fresh: true, Cancel)).Token);
        Assert.Equal("token-2", (await sut.TokenAsync(fresh: false, Cancel)).Token);
    }

    [Theory]
    [InlineData("bot.pfx")]
    [InlineData("bot.pem")]
    public async Task Token_ByCertificate_SendsASignedAssertion(string file)
    {
        using var folder = new CertificateFolder();
        var sut = CreateSut(options => options.MicrosoftAppCertificatePath = folder.Write(file));

        Assert.Equal("token-1", (await sut.TokenAsync(fresh: false, Cancel)).Token);
        Assert.Contains("client_assertion=", Assert.Single(_entra.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_ByManagedIdentity_AsksForTheBotServiceAsTheApp()
    {
        var sut = CreateSut(options => options.MicrosoftAppType = BotAppTypes.UserAssignedMsi);

        Assert.NotNull((await sut.TokenAsync(fresh: false, Cancel)).Token);

        var query = Uri.UnescapeDataString(_entra.Requests[^1].Url.Query);
        Assert.Contains("resource=https://api.botframework.com", query, StringComparison.Ordinal);
        Assert.Contains("client_id=" + AuthenticatorFixture.AppId, query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_WrongSecret_IsRefusedForGood()
    {
        _entra.Failure = (HttpStatusCode.Unauthorized, "invalid_client");
        var sut = CreateSut(options => options.MicrosoftAppPassword = "wrong");

        Assert.Equal("invalid_client", Assert.IsType<SendOutcome.Refused>((await sut.TokenAsync(fresh: false, Cancel)).Problem).Code);
    }

    [Fact]
    public async Task Token_EntraBusy_IsForLater()
    {
        _entra.Failure = (HttpStatusCode.ServiceUnavailable, "temporarily_unavailable");
        var sut = CreateSut(options => options.MicrosoftAppPassword = "s3cret");

        Assert.IsType<SendOutcome.Retry>((await sut.TokenAsync(fresh: false, Cancel)).Problem);
    }

    [Fact]
    public async Task Token_WithoutAppId_IsNone()
    {
        var sut = CreateSut(options => options.MicrosoftAppId = "");

        Assert.False(sut.HasIdentity);
        Assert.Equal(default, await sut.TokenAsync(fresh: false, Cancel));
        Assert.Empty(_entra.Requests);
    }

    private MsalTokenSource CreateSut(Action<BotAuthenticationOptions> set)
    {
        var options = new BotAuthenticationOptions { MicrosoftAppId = AuthenticatorFixture.AppId, MicrosoftAppTenantId = AuthenticatorFixture.Tenant };
        set(options);
        return new(options, TimeProvider.System, _entra);
    }

    private sealed class CertificateFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public string Write(string file)
        {
            using var rsa = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            var path = Path.Combine(_folder.FullName, file);
            if (file.EndsWith(".pem", StringComparison.Ordinal))
            {
                File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
            }
            else
            {
                File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
            }

            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
