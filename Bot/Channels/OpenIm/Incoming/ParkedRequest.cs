using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>Ask for what could not be delivered, or have it sent again.</summary>
internal sealed record ParkedRequest
{
    /// <summary>Sends them again.</summary>
    public const string Retry = "retry";

    /// <summary>parked: list them. retry: send them again, then list what is left.</summary>
    [Required]
    [AllowedValues("parked", Retry, ErrorMessage = "It must be parked or retry.")]
    public string Type { get; init; } = "";

    /// <summary>Ids of those to send again; none: all that are listed.</summary>
    [MaxLength(100)]
    public IReadOnlyList<string> Replies { get; init => field = value ?? []; } = [];
}
