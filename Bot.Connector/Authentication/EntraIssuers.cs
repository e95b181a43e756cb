namespace Bot.Connector.Authentication;

/// <summary>
/// The Entra issuers that the bot believes, each with its tenant. The list is made once, from settings:
/// a token that named its own tenant into it would be its own witness.
/// </summary>
internal sealed class EntraIssuers
{
    private readonly Dictionary<string, string?> _tenants = new(StringComparer.OrdinalIgnoreCase);

    public EntraIssuers(BotAuthenticationOptions options)
    {
        var own = string.IsNullOrEmpty(options.TokenValidation.TenantId) ? options.MicrosoftAppTenantId : options.TokenValidation.TenantId;
        foreach (var tenant in options.Cloud.FrameworkTenants.Append(own).Where(tenant => tenant.Length > 0))
        {
            _tenants[$"https://sts.windows.net/{tenant}/"] = tenant;
            _tenants[$"{options.Cloud.LoginUrl}{tenant}/v2.0"] = tenant;
        }

        foreach (var issuer in options.TokenValidation.ValidIssuers)
        {
            _tenants.TryAdd(issuer, Uri.TryCreate(issuer, UriKind.Absolute, out var url) && url.Segments.Length > 1 ? url.Segments[1].Trim('/') : null);
        }
    }

    public bool Contains(string issuer) => _tenants.ContainsKey(issuer);

    /// <summary>Whether the token's tenant is the one that its issuer speaks for.</summary>
    public bool Speaks(string issuer, string? tenant) =>
        _tenants.TryGetValue(issuer, out var expected) && (expected is null || expected.Equals(tenant, StringComparison.OrdinalIgnoreCase));
}
