namespace Bot.Connector.Authentication;

/// <summary>How the bot is registered.</summary>
public static class BotAppTypes
{
    /// <summary>In any tenant; deprecated for new registrations.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>In its own tenant.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>As a managed identity of Azure.</summary>
    public const string UserAssignedMsi = "UserAssignedMsi";

    internal static readonly string[] All = [MultiTenant, SingleTenant, UserAssignedMsi];
}
