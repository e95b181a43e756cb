using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.DirectLine;

/// <summary>Settings of Direct Line.</summary>
internal sealed class DirectLineOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Channels:DirectLine";

    /// <summary>What a website's server shows to get tokens.</summary>
    /// <value>Absent: only callers on this machine get tokens.</value>
    public string? Secret { get; set; }

    /// <summary>A second secret, so that the first can be changed without a gap.</summary>
    public string? Secret2 { get; set; }

    /// <summary>Web origins that may call from a browser, for example <c>https://shop.example</c>; <c>*</c> for all.</summary>
    /// <value>Empty: the host's own origin and loopback.</value>
    public IList<string> Origins { get; } = [];

    /// <summary>Whether the host's own page is open to everybody once a secret is set.</summary>
    /// <value>Yes.</value>
    public bool PublicPage { get; set; } = true;

    /// <summary>Address of the host as customers reach it, when a proxy in front changes it, for example <c>https://bot.example</c>.</summary>
    /// <value>The setting <c>PublicUrl</c> of the whole host; without that, the address that each request names.</value>
    public Uri? PublicUrl { get; set; }

    /// <summary>Longest activity, in characters.</summary>
    /// <value>262,144, what the protocol names.</value>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxActivityLength { get; set; } = 256 * 1024;

    /// <summary>Largest file of a customer, in bytes.</summary>
    /// <value>10 MiB.</value>
    [Range(1, 1024L * 1024 * 1024)]
    public long MaxFileBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Most files in one message.</summary>
    /// <value>10.</value>
    [Range(1, 100)]
    public int MaxFiles { get; set; } = 10;

    /// <summary>Most tokens that one address gets in a minute; a website's server counts as one address.</summary>
    /// <value>600.</value>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 600;

    /// <summary>Whether any secret is set.</summary>
    public bool HasSecret => !string.IsNullOrEmpty(Secret) || !string.IsNullOrEmpty(Secret2);
}
