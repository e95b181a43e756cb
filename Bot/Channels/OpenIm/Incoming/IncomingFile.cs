using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>A file of the customer. What it is, its content decides.</summary>
internal sealed record IncomingFile
{
    /// <summary>Where the host can fetch it: an https address on the internet, or one of the server that takes your callbacks.</summary>
    [Required]
    [StringLength(2_000)]
    public string Url { get; init; } = "";

    /// <summary>What the customer called it, for display only.</summary>
    [StringLength(200)]
    public string? Name { get; init; }
}
