namespace Bot.Connector.Authentication;

/// <summary>The <c>TokenValidation</c> section, by the names that bots of the Agents SDK use.</summary>
public sealed class TokenValidationOptions
{
    /// <summary>Audiences to accept beside the app id and its <c>api://</c> forms; for several bots on one host.</summary>
    /// <value>None.</value>
    public IList<string> Audiences { get; init; } = [];

    /// <summary>Tenant whose Entra tokens are accepted.</summary>
    /// <value><see cref="BotAuthenticationOptions.MicrosoftAppTenantId"/>.</value>
    public string? TenantId { get; set; }

    /// <summary>Entra issuers to accept beside those of the tenant and of the bot service.</summary>
    /// <value>None.</value>
    public IList<string> ValidIssuers { get; init; } = [];
}
