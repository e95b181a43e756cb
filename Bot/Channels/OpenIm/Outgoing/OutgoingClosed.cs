namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>The conversation is over; the next message begins anew.</summary>
internal sealed record OutgoingClosed : OutgoingStored
{
    /// <summary>A short code, for example completed.</summary>
    public required string Reason { get; init; }
}
