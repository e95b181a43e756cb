namespace Bot.Connector.Authentication;

/// <summary>Who the bot is and whom it believes, by the configuration names that bots in the field have.</summary>
public sealed class BotAuthenticationOptions
{
    /// <summary>The bot's app id. Without one, only this machine may call, and no token is sent.</summary>
    /// <value>Empty.</value>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The app's secret.</summary>
    /// <value>Empty.</value>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The app's tenant; required for single-tenant apps.</summary>
    /// <value>Empty.</value>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary><c>MultiTenant</c>, <c>SingleTenant</c> or <c>UserAssignedMsi</c>.</summary>
    /// <value><c>MultiTenant</c>.</value>
    public string MicrosoftAppType { get; set; } = BotAppTypes.MultiTenant;

    /// <summary>File with the app's certificate and key (PFX or PEM), instead of a secret.</summary>
    /// <value>Empty.</value>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>Password of the certificate file.</summary>
    /// <value>None.</value>
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>The cloud: empty, <c>https://botframework.azure.us</c> or <c>https://botframework.azure.cn</c>.</summary>
    /// <value>Empty: the public cloud.</value>
    public string ChannelService { get; set; } = "";

    /// <summary>Issuer of channel tokens.</summary>
    /// <value>The cloud's.</value>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>OpenID metadata of channel tokens.</summary>
    /// <value>The cloud's.</value>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>OpenID metadata of Entra tokens: emulator, playground, other bots.</summary>
    /// <value>The cloud's.</value>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>Authority that the bot's own tokens come from.</summary>
    /// <value>The cloud's, with the tenant.</value>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Scope of the bot's own tokens.</summary>
    /// <value>The cloud's.</value>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>What <c>callerId</c> says after a channel token was accepted.</summary>
    /// <value>The cloud's.</value>
    public string? CallerId { get; set; }

    /// <summary>Endorsements that a channel's key needs beside the channel's own.</summary>
    /// <value>None.</value>
    public IList<string> RequiredEndorsements { get; init; } = [];

    /// <summary>App ids of bots that may call this one as a skill; <c>*</c> for all that the accepted tenants issue tokens for.</summary>
    /// <value>None.</value>
    public IList<string> AllowedCallers { get; init; } = [];

    /// <summary>Hosts, or whole origins, that may get the bot's messages and token beside Microsoft's.</summary>
    /// <value>None.</value>
    public IList<string> AllowedServiceHosts { get; init; } = [];

    /// <summary>Whether the bot sends to this machine although it has an app id; for development.</summary>
    /// <value><see langword="false"/>.</value>
    public bool AllowLoopbackServiceUrls { get; set; }

    /// <summary>The <c>TokenValidation</c> section.</summary>
    public TokenValidationOptions TokenValidation { get; init; } = new();

    /// <summary>Whether the bot has an identity.</summary>
    public bool HasIdentity => MicrosoftAppId.Length > 0;

    /// <summary>The chosen cloud.</summary>
    public BotCloud Cloud => BotCloud.Find(ChannelService) ?? BotCloud.Public;

    /// <summary>Everything that is wrong with these settings, each with its remedy; empty when they can be used.</summary>
    public IReadOnlyList<string> Problems() => [.. IdentityProblems(), .. UrlProblems()];

    private IEnumerable<string> IdentityProblems()
    {
        if (BotCloud.Find(ChannelService) is null)
        {
            yield return $"ChannelService '{ChannelService}' is no cloud; leave it empty, or write {BotCloud.Government.ChannelService} or {BotCloud.China.ChannelService}.";
        }

        if (!BotAppTypes.All.Contains(MicrosoftAppType, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"MicrosoftAppType '{MicrosoftAppType}' is unknown; write one of {string.Join(", ", BotAppTypes.All)}.";
        }

        if (!HasIdentity)
        {
            yield break;
        }

        var managed = MicrosoftAppType.Equals(BotAppTypes.UserAssignedMsi, StringComparison.OrdinalIgnoreCase);
        if (managed && (MicrosoftAppPassword.Length > 0 || MicrosoftAppCertificatePath.Length > 0))
        {
            yield return "A managed identity has no secret; remove MicrosoftAppPassword and MicrosoftAppCertificatePath.";
        }

        if (!managed && MicrosoftAppPassword.Length == 0 && MicrosoftAppCertificatePath.Length == 0)
        {
            yield return "MicrosoftAppId is set without a credential; set MicrosoftAppPassword or MicrosoftAppCertificatePath, or MicrosoftAppType to UserAssignedMsi.";
        }

        if (MicrosoftAppType.Equals(BotAppTypes.SingleTenant, StringComparison.OrdinalIgnoreCase) && MicrosoftAppTenantId.Length == 0)
        {
            yield return "A single-tenant app needs MicrosoftAppTenantId.";
        }
    }

    private IEnumerable<string> UrlProblems() =>
        from setting in new (string Name, string? Value)[]
        {
            (nameof(ToBotFromChannelOpenIdMetadataUrl), ToBotFromChannelOpenIdMetadataUrl),
            (nameof(ToBotFromEmulatorOpenIdMetadataUrl), ToBotFromEmulatorOpenIdMetadataUrl),
            (nameof(ToChannelFromBotLoginUrl), ToChannelFromBotLoginUrl),
        }
        where !string.IsNullOrEmpty(setting.Value) && !SigningKeySource.IsAcceptable(setting.Value)
        select $"{setting.Name} '{setting.Value}' must be an https URL.";
}
