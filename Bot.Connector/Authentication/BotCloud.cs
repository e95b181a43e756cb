namespace Bot.Connector.Authentication;

/// <summary>The addresses and names of one Azure cloud's bot service.</summary>
/// <param name="ChannelService">The <c>ChannelService</c> setting that chooses it; empty for the public cloud.</param>
/// <param name="TokenIssuer">Issuer of channel tokens.</param>
/// <param name="ChannelMetadataUrl">OpenID metadata of channel tokens.</param>
/// <param name="EntraMetadataUrl">OpenID metadata of Entra tokens.</param>
/// <param name="OutgoingScope">Scope of the bot's own tokens.</param>
/// <param name="LoginUrl">Where the bot's own tokens come from, ending with a slash.</param>
/// <param name="SharedTenant">Tenant that multi-tenant bots take their tokens from.</param>
/// <param name="CallerId">What <c>callerId</c> says after a channel token was accepted.</param>
public sealed record BotCloud(
    string ChannelService, string TokenIssuer, string ChannelMetadataUrl, string EntraMetadataUrl, string OutgoingScope, string LoginUrl, string SharedTenant, string CallerId)
{
    /// <summary>The public cloud.</summary>
    public static BotCloud Public { get; } = new(
        "",
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://api.botframework.com/.default",
        "https://login.microsoftonline.com/",
        "botframework.com",
        "urn:botframework:azure")
    {
        FrameworkTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
    };

    /// <summary>US Government.</summary>
    public static BotCloud Government { get; } = new(
        "https://botframework.azure.us",
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://api.botframework.us/.default",
        "https://login.microsoftonline.us/",
        "MicrosoftServices.onmicrosoft.us",
        "urn:botframework:azureusgov")
    {
        FrameworkTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
    };

    /// <summary>China, run by 21Vianet.</summary>
    public static BotCloud China { get; } = new(
        "https://botframework.azure.cn",
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/common/v2.0/.well-known/openid-configuration",
        "https://api.botframework.azure.cn/.default",
        "https://login.partner.microsoftonline.cn/",
        "microsoftservices.partner.onmschina.cn",
        "urn:botframework:azure");

    /// <summary>Tenants of the bot service itself, whose tokens count beside those of the bot's own tenant.</summary>
    public IReadOnlyList<string> FrameworkTenants { get; init; } = [];

    /// <summary>The cloud by its <c>ChannelService</c> setting, or nothing when no cloud has it.</summary>
    public static BotCloud? Find(string? channelService) =>
        Array.Find([Public, Government, China], cloud => cloud.ChannelService.Equals((channelService ?? "").TrimEnd('/'), StringComparison.OrdinalIgnoreCase));
}
