namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>It is on disk; the bot answers it, whatever happens.</summary>
internal sealed record Acceptance
{
    /// <summary>Your id of it.</summary>
    public required string Id { get; init; }

    /// <summary>It was known: nothing was run again.</summary>
    public bool Duplicate { get; init; }

    /// <summary>What the bot answered, when the request waited for it.</summary>
    public IReadOnlyList<OutgoingEvent>? Replies { get; init; }

    /// <summary>How much was forgotten, in turns, when a customer was erased.</summary>
    public int? Erased { get; init; }
}
