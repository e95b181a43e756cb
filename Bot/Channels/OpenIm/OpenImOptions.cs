using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm;

/// <summary>Settings of the open channel.</summary>
internal sealed class OpenImOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:OpenIm";

    /// <summary>The apps that the host serves; none: the door is closed.</summary>
    public IList<OpenImApp> Apps { get; } = [];

    /// <summary>Longest text of one message, in UTF-16 units.</summary>
    /// <value>2,000.</value>
    [Range(200, 20_000)]
    public int TextLimit { get; set; } = 2_000;

    /// <summary>Largest body of a request.</summary>
    /// <value>256 KiB.</value>
    [Range(1024, 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Largest file that is fetched for a customer.</summary>
    /// <value>10 MiB.</value>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>How long the fetching of a message's files may take.</summary>
    /// <value>10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:02:00")]
    public TimeSpan FileLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a request that waits for its replies may wait.</summary>
    /// <value>20 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:02:00")]
    public TimeSpan ReplyLimit { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long an app may take to answer a callback.</summary>
    /// <value>10 seconds.</value>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:30")]
    public TimeSpan CallbackLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Least time between two showings of a growing answer.</summary>
    /// <value>Half a second.</value>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00")]
    public TimeSpan ChunkPace { get; set; } = TimeSpan.FromSeconds(0.5);
}
