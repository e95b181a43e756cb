namespace Bot.Verifier;

/// <summary>A row of the journal's <c>turns</c>; parts that are absent are empty.</summary>
internal sealed record StoredTurn(long Number, string Kind, string? Release)
{
    /// <summary>What happened, as JSON.</summary>
    public required byte[] Event { get; init; }

    /// <summary>What was wanted done.</summary>
    public required byte[] Commands { get; init; }

    /// <summary>The decisions.</summary>
    public required byte[] Trace { get; init; }

    /// <summary>The state afterwards.</summary>
    public required byte[] Snapshot { get; init; }

    /// <summary>The certificate.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>Digest of the certificate.</summary>
    public string? Seal { get; init; }

    /// <summary>The engine took no part in it.</summary>
    public bool IsKept => Kind == "Kept";

    /// <summary>Its customer was erased; only the seal is left.</summary>
    public bool IsErased => Kind == "Erased";
}

/// <summary>Something that does not hold.</summary>
/// <param name="Conversation">The conversation; empty for the journal as a whole.</param>
/// <param name="Turn">The turn's number; 0 for the conversation as a whole.</param>
/// <param name="Check">Which check.</param>
/// <param name="Why">What does not hold.</param>
internal sealed record Rejection(string Conversation, long Turn, string Check, string Why);
