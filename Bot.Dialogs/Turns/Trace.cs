namespace Bot.Dialogs.Turns;

/// <summary>The path of a turn: every decision, in order.</summary>
/// <param name="Entries">The decisions.</param>
public sealed record Trace(IReadOnlyList<TraceEntry> Entries);

/// <summary>One decision of a turn.</summary>
/// <param name="Stage">Which part of the engine decided, for example <c>standing</c>, <c>question</c>, <c>scripts</c>, <c>step</c>, <c>honest</c>.</param>
/// <param name="Decision">What it decided, in a short code.</param>
public sealed record TraceEntry(string Stage, string Decision)
{
    /// <summary>The script concerned.</summary>
    public string? Script { get; init; }

    /// <summary>The step concerned.</summary>
    public string? Step { get; init; }

    /// <summary>Confidence, 0 to 1, where one was computed.</summary>
    public double? Score { get; init; }

    /// <summary>Why, in a few words.</summary>
    public string? Reason { get; init; }
}
