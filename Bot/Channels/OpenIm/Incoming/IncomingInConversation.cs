using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>Something in a conversation.</summary>
internal abstract record IncomingInConversation : Incoming
{
    /// <summary>Your id of the chat.</summary>
    [Required]
    [StringLength(LongestId)]
    public string Conversation { get; init; } = "";
}
