using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>What an app tells the bot.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(IncomingMessage), "message")]
[JsonDerivedType(typeof(IncomingStart), "start")]
[JsonDerivedType(typeof(IncomingReceipt), "receipt")]
[JsonDerivedType(typeof(IncomingAgentWords), "agent")]
[JsonDerivedType(typeof(IncomingHandoffStatus), "handoff-status")]
[JsonDerivedType(typeof(IncomingErasure), "erase")]
internal abstract record Incoming
{
    /// <summary>Longest id.</summary>
    public const int LongestId = 200;

    /// <summary>Your id of it, the idempotency key: the same type and id in the same conversation runs nothing twice.</summary>
    [Required]
    [StringLength(LongestId)]
    public string Id { get; init; } = "";

    /// <summary>What else there is to check, with its place.</summary>
    public virtual IEnumerable<(string Place, object Part)> Parts() => [];
}
