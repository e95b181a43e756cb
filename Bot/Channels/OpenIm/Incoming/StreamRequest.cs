using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>Read a conversation as it goes on.</summary>
internal sealed record StreamRequest
{
    /// <summary>stream</summary>
    [Required]
    [AllowedValues("stream", ErrorMessage = "It must be stream.")]
    public string Type { get; init; } = "";

    /// <summary>Your id of the chat.</summary>
    [Required]
    [StringLength(Incoming.LongestId)]
    public string Conversation { get; init; } = "";

    /// <summary>The sequence of the last event that you have; 0 for all.</summary>
    [Range(0, 4_000_000_000_000)]
    public long After { get; init; }
}
