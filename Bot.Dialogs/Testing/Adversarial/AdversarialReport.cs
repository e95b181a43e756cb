namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>What a run of a table came to.</summary>
/// <param name="Rows">What each conversation came to, in the table's order; only those that the mode is about.</param>
/// <param name="Left">How many conversations the mode is not about.</param>
/// <param name="Problems">What of the table cannot be read; then nothing was run.</param>
public sealed record AdversarialReport(IReadOnlyList<AdversarialResult> Rows, int Left, IReadOnlyList<string> Problems)
{
    /// <summary>Whether all was read and everything holds.</summary>
    public bool Passed => Problems.Count == 0 && Rows.All(row => row.Failures.Count == 0);
}

/// <summary>What a conversation came to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Family">Its family, with letter and name.</param>
/// <param name="Failures">What does not hold.</param>
public sealed record AdversarialResult(string Id, string Family, IReadOnlyList<AdversarialFailure> Failures)
{
    /// <summary>The conversation as it went, for people.</summary>
    public required string Transcript { get; init; }
}

/// <summary>An assertion that does not hold.</summary>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Assertion">The assertion as it is written.</param>
/// <param name="Reply">What the bot said.</param>
public sealed record AdversarialFailure(int Turn, string Assertion, string Reply);
