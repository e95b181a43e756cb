namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>A person is wanted. Tell how it went with handoff-status, and what the person writes with agent.</summary>
internal sealed record OutgoingHandoff : OutgoingStored
{
    /// <summary>The team, as the pack names it.</summary>
    public required string Queue { get; init; }

    /// <summary>Why, in a short code.</summary>
    public required string Reason { get; init; }

    /// <summary>What the person needs to know.</summary>
    public required string Summary { get; init; }

    /// <summary>How soon a person must look at it: P1 to P4.</summary>
    public string? Priority { get; init; }
}
