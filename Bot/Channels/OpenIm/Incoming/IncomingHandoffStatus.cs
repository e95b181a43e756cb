using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>How a handoff went: while a person has accepted, the bot is silent; failed and completed give the conversation back to it.</summary>
internal sealed record IncomingHandoffStatus : IncomingInConversation
{
    /// <summary>accepted, failed or completed.</summary>
    [Required]
    [AllowedValues("accepted", "failed", "completed", ErrorMessage = "It must be accepted, failed or completed.")]
    public string State { get; init; } = "";
}
