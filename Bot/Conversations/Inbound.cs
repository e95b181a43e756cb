using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>Where the replies of a turn go.</summary>
internal enum DeliveryMode
{
    /// <summary>Through the channel, by the outbox.</summary>
    Normal,

    /// <summary>Into the response of the request that brought the message (<c>expectReplies</c>, <c>stream</c>), as long as it waits.</summary>
    Inline,

    /// <summary>The same, but as the one card that answers a pressed button: replies that do not fit beside those before go through the channel, with all that follow.</summary>
    Card,
}

/// <summary>What a channel hands to a conversation.</summary>
[GenerateSerializer, Immutable]
internal sealed record Inbound
{
    /// <summary>What the engine gets; absent for activities that are only kept and shown (an event nobody handles).</summary>
    [Id(0)]
    public TurnEvent? Event { get; init; }

    /// <summary>The channel's id of the message; the same id again runs nothing twice. Absent: never a duplicate.</summary>
    [Id(1)]
    public string? ExternalId { get; init; }

    /// <summary>The channel's id that replies name as what they answer (<see cref="Bot.Conversations.Delivery.ReplyTo"/>); absent: they name none.</summary>
    [Id(2)]
    public string? ReplyTo { get; init; }

    /// <summary>The activity as it came, JSON in UTF-8; what Direct Line shows again. Absent for events of the host itself.</summary>
    [Id(3)]
    public byte[]? Activity { get; init; }

    /// <summary>Whether the activity belongs into the transcript that clients see (conversationUpdate does not).</summary>
    [Id(4)]
    public bool Visible { get; init; }

    /// <summary>What the channel needs to send to this conversation later (a Bot Framework conversation reference, JSON); absent or equal to what is stored: unchanged.</summary>
    [Id(5)]
    public string? Reference { get; init; }

    /// <summary>The customer's id on the channel: whose data this is, for erasure.</summary>
    [Id(6)]
    public string? CustomerId { get; init; }

    /// <summary>Where the replies go.</summary>
    [Id(7)]
    public DeliveryMode Delivery { get; init; }
}

/// <summary>A message is stored.</summary>
/// <param name="Turn">Number of its turn, from 1.</param>
/// <param name="Item">Its number in the transcript, from 1; 0 when not visible.</param>
/// <param name="Duplicate">It was known; <paramref name="Turn"/> is the turn it took then.</param>
[GenerateSerializer, Immutable]
internal sealed record Accepted([property: Id(0)] long Turn, [property: Id(1)] long Item, [property: Id(2)] bool Duplicate);
