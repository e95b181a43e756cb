namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>What could not be delivered, oldest first within a conversation.</summary>
internal sealed record ParkedList
{
    /// <summary>How many are being sent again now.</summary>
    public int Retried { get; init; }

    /// <summary>How many there are; at most 100 are listed.</summary>
    public required long Total { get; init; }

    /// <summary>The events.</summary>
    public required IReadOnlyList<ParkedEvent> Parked { get; init; }
}
