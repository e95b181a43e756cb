using System.Security.Cryptography.X509Certificates;
using Bot.Connector.Client;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Bot.Connector.Authentication;

/// <summary>The bot's own tokens, by secret, certificate or managed identity. MSAL keeps them until shortly before they expire.</summary>
public sealed class MsalTokenSource : IBotTokenSource
{
    // MSAL's cache costs tens of microseconds a look; asking it once a minute still lets it renew tokens early.
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);

    private readonly Func<bool, CancellationToken, Task<AuthenticationResult>>? _acquire;
    private readonly TimeProvider _time;
    private volatile Recent? _recent;

    /// <summary>Makes the source; nothing is fetched before the first call.</summary>
    /// <param name="options">Who the bot is; already checked by <see cref="BotAuthenticationOptions.Problems"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="http">Makes MSAL's HTTP clients; MSAL's own ones when absent.</param>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The certificate cannot be read.</exception>
    public MsalTokenSource(BotAuthenticationOptions options, TimeProvider time, IMsalHttpClientFactory? http = null)
    {
        _time = time;
        var scope = string.IsNullOrEmpty(options.ToChannelFromBotOAuthScope) ? options.Cloud.OutgoingScope : options.ToChannelFromBotOAuthScope;
        _acquire = !options.HasIdentity ? null
            : options.MicrosoftAppType.Equals(BotAppTypes.UserAssignedMsi, StringComparison.OrdinalIgnoreCase) ? Managed(options, scope, http)
            : Confidential(options, scope, http);
    }

    /// <inheritdoc/>
    public bool HasIdentity => _acquire is not null;

    /// <inheritdoc/>
    public async ValueTask<TokenAnswer> TokenAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (_acquire is null)
        {
            return default;
        }

        var now = _time.GetUtcNow();
        if (!fresh && _recent is { } recent && now < recent.Until)
        {
            return new(recent.Token, null);
        }

        try
        {
            var result = await _acquire(fresh, cancellationToken);
            var until = now + AskAgainAfter;
            _recent = new(result.AccessToken, until < result.ExpiresOn ? until : now);
            return new(result.AccessToken, null);
        }
        catch (MsalServiceException failure)
        {
            return new(null, Problem(failure));
        }
        catch (MsalException failure)
        {
            return new(null, new SendOutcome.Refused(null, failure.ErrorCode, failure.Message));
        }
        catch (HttpRequestException failure)
        {
            return new(null, new SendOutcome.Retry(null, null, failure.Message));
        }
    }

    private static SendOutcome Problem(MsalServiceException failure) =>
        failure.IsRetryable || failure.StatusCode is 0 or 408 or 429 or >= 500
            ? new SendOutcome.Retry(failure.Headers?.RetryAfter?.Delta, failure.StatusCode, failure.Message)
            : new SendOutcome.Refused(null, failure.ErrorCode, $"The bot gets no token: {failure.Message} Check MicrosoftAppId, its credential and MicrosoftAppTenantId.");

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Confidential(BotAuthenticationOptions options, string scope, IMsalHttpClientFactory? http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.MicrosoftAppId)
            .WithAuthority(Authority(options), validateAuthority: false)
            .WithInstanceDiscovery(false);
        builder = options.MicrosoftAppCertificatePath.Length > 0
            ? builder.WithCertificate(Certificate(options), sendX5C: true)
            : builder.WithClientSecret(options.MicrosoftAppPassword);
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        string[] scopes = [scope];
        return (fresh, cancellationToken) => app.AcquireTokenForClient(scopes).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Managed(BotAuthenticationOptions options, string scope, IMsalHttpClientFactory? http)
    {
        const string Default = "/.default";
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.MicrosoftAppId));
        var app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        var resource = scope.EndsWith(Default, StringComparison.Ordinal) ? scope[..^Default.Length] : scope;
        return (fresh, cancellationToken) => app.AcquireTokenForManagedIdentity(resource).WithForceRefresh(fresh).ExecuteAsync(cancellationToken);
    }

    private static string Authority(BotAuthenticationOptions options) =>
        !string.IsNullOrEmpty(options.ToChannelFromBotLoginUrl) ? options.ToChannelFromBotLoginUrl
        : options.MicrosoftAppType.Equals(BotAppTypes.SingleTenant, StringComparison.OrdinalIgnoreCase) ? options.Cloud.LoginUrl + options.MicrosoftAppTenantId
        : options.Cloud.LoginUrl + options.Cloud.SharedTenant;

    private static X509Certificate2 Certificate(BotAuthenticationOptions options) =>
        options.MicrosoftAppCertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
            ? PemCertificate(options.MicrosoftAppCertificatePath, options.MicrosoftAppCertificatePassword)
            : X509CertificateLoader.LoadPkcs12FromFile(options.MicrosoftAppCertificatePath, options.MicrosoftAppCertificatePassword);

    private static X509Certificate2 PemCertificate(string path, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password);

    private sealed record Recent(string Token, DateTimeOffset Until);
}
