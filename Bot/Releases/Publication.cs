namespace Bot.Releases;

/// <summary>A line of the audit log: who made which release live, when and why.</summary>
/// <param name="Number">Counts all publications of the data directory.</param>
/// <param name="Bot">The bot.</param>
/// <param name="Hash">The release that is live from here on.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Action">How it came about.</param>
internal sealed record Publication(long Number, string Bot, string Hash, DateTimeOffset At, string Person, PublicationAction Action)
{
    /// <summary>What checks, tests and replays said; absent when all of them were green.</summary>
    public string? Findings { get; init; }

    /// <summary>Why it was published in spite of that.</summary>
    public string? Reason { get; init; }
}

/// <summary>How a release became live.</summary>
internal enum PublicationAction
{
    /// <summary>Published, with everything green or its changes accepted.</summary>
    Published,

    /// <summary>Published against a red result.</summary>
    Overridden,

    /// <summary>An earlier release, taken up again.</summary>
    RolledBack,
}
