using System.ComponentModel.DataAnnotations;

namespace Bot.Files;

/// <summary>Where the host's own key comes from.</summary>
internal sealed class HostKeyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Signing";

    /// <summary>The key, base64, at least 32 bytes: to be set when several hosts serve the same customers.</summary>
    /// <value>Absent: a random key, made once and kept in the data directory.</value>
    public string? Key { get; set; }

    /// <summary>Directory of the host's data.</summary>
    [Required]
    public string Data { get; set; } = "data";
}
