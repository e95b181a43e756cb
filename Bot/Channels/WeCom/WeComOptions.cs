namespace Bot.Channels.WeCom;

/// <summary>Settings of WeCom.</summary>
internal sealed class WeComOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:WeCom";

    /// <summary>The apps that the host serves; none: the door is closed.</summary>
    public IList<WeComApp> Apps { get; } = [];
}
