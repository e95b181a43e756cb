using System.Text.Json.Serialization;

namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>What the bot tells your app. Leave types that you do not know unread.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OutgoingReply), "reply")]
[JsonDerivedType(typeof(OutgoingChunk), "chunk")]
[JsonDerivedType(typeof(OutgoingTyping), "typing")]
[JsonDerivedType(typeof(OutgoingHandoff), "handoff")]
[JsonDerivedType(typeof(OutgoingClosed), "closed")]
internal abstract record OutgoingEvent
{
    /// <summary>The idempotency key, also in the header Idempotency-Key: what comes again has the same.</summary>
    public required string Id { get; init; }

    /// <summary>The app's name in the host's settings.</summary>
    public required string App { get; init; }

    /// <summary>The pack that answers.</summary>
    public required string Bot { get; init; }

    /// <summary>Your id of the chat.</summary>
    public required string Conversation { get; init; }
}
