using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>Forget a customer: words, files and values of all their conversations in this app.</summary>
internal sealed record IncomingErasure : Incoming
{
    /// <summary>Your id of the person.</summary>
    [Required]
    [StringLength(LongestId)]
    public string Customer { get; init; } = "";
}
