using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>A person of yours wrote to the customer: it comes to the app as a reply, and into the conversation's records.</summary>
internal sealed record IncomingAgentWords : IncomingInConversation
{
    /// <summary>The name shown to the customer.</summary>
    [Required]
    [StringLength(60)]
    public string Agent { get; init; } = "";

    /// <summary>The words, in Markdown.</summary>
    [Required]
    [StringLength(20_000)]
    public string Text { get; init; } = "";
}
