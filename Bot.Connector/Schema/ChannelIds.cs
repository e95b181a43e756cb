namespace Bot.Connector.Schema;

/// <summary>Channels that are treated specially somewhere.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";

    /// <summary>Web Chat.</summary>
    public const string WebChat = "webchat";

    /// <summary>Direct Line.</summary>
    public const string DirectLine = "directline";

    /// <summary>Emulator and playground.</summary>
    public const string Emulator = "emulator";

    /// <summary>Other agents.</summary>
    public const string Agents = "agents";

    /// <summary>Direct Line App Service Extension.</summary>
    public const string AppServiceExtension = "AseChannel";
}
