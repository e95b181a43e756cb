using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Lanying;

/// <summary>Settings of Lanying IM.</summary>
internal sealed class LanyingOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:Lanying";

    /// <summary>The apps that the host serves; none: the door is closed.</summary>
    public IList<LanyingApp> Apps { get; } = [];

    /// <summary>Longest text of one message, in UTF-16 units; the platform publishes no limit.</summary>
    /// <value>2,000.</value>
    [Range(200, 20_000)]
    public int TextLimit { get; set; } = 2_000;

    /// <summary>Largest file that is fetched for a customer, in bytes.</summary>
    /// <value>50 MiB.</value>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxFileBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>Time between two showings of an answer that grows.</summary>
    /// <value>3 seconds, as the vendor's connector waits; clients type the words over it.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan StreamInterval { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a person may write nothing before the bot serves their customer again.</summary>
    /// <value>1 day.</value>
    [Range(typeof(TimeSpan), "00:00:00.001", "30.00:00:00")]
    public TimeSpan AgentIdle { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How often an app without a public address is asked for news.</summary>
    /// <value>2 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Pause between the messages of one reply, so that their order holds.</summary>
    /// <value>Half a second, as the vendor's connector waits.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(500);
}
