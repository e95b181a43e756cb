using System.ComponentModel.DataAnnotations;

namespace Bot.Hosting;

/// <summary>What a request may cost, before any channel looks at it; section <c>Limits</c>.</summary>
internal sealed class RequestLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>Largest body of a request; uploads have their own limit.</summary>
    /// <value>1 MiB.</value>
    [Range(1024, 100 * 1024 * 1024)]
    public long MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Most connections at a time, WebSockets counted apart.</summary>
    /// <value>20,000.</value>
    [Range(1, 1_000_000)]
    public long MaxConnections { get; set; } = 20_000;
}
