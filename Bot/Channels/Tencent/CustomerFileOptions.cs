using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.Tencent;

/// <summary>How customers' files are taken from WeChat and WeCom.</summary>
internal sealed class CustomerFileOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:WeChatFiles";

    /// <summary>Largest file that is kept, in bytes.</summary>
    /// <value>50 MiB.</value>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>How long a message waits for its file before it goes on without.</summary>
    /// <value>2 seconds, of the 5 that the platform waits.</value>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:04")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one attempt to fetch a file may take.</summary>
    /// <value>1 minute.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(1);
}
