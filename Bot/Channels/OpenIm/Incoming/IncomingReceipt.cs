using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>What became of a reply after your app took it.</summary>
internal sealed record IncomingReceipt : IncomingInConversation
{
    /// <summary>The customer did not get it.</summary>
    public const string Failed = "failed";

    /// <summary>The reply's id.</summary>
    [Required]
    [StringLength(LongestId)]
    public string Reply { get; init; } = "";

    /// <summary>delivered, read or failed. A failed one is parked, to be sent again when its reason is gone.</summary>
    [Required]
    [AllowedValues("delivered", "read", Failed, ErrorMessage = "It must be delivered, read or failed.")]
    public string Status { get; init; } = "";

    /// <summary>Why it failed, for the people who look after the bot.</summary>
    [StringLength(200)]
    public string? Reason { get; init; }
}
