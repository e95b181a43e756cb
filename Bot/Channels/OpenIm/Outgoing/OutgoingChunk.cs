namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>A model's answer grows. Whole sentences that the output gate let through; the reply with the same stream takes their place.</summary>
internal sealed record OutgoingChunk : OutgoingEvent
{
    /// <summary>The growing answer's id.</summary>
    public required string Stream { get; init; }

    /// <summary>Which showing it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>All words so far, in place of those before.</summary>
    public required string Text { get; init; }
}
