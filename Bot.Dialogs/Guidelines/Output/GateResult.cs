namespace Bot.Dialogs.Guidelines.Output;

/// <summary>What became of a draft.</summary>
public enum GateOutcome
{
    /// <summary>Said as it was written.</summary>
    Passed,

    /// <summary>Said with sentences removed, replaced or masked.</summary>
    Changed,

    /// <summary>A fixed text stands in for the answer, after what of it may be said.</summary>
    Refused,

    /// <summary>A person has to do what the draft claimed.</summary>
    HandedOff,
}

/// <summary>A checked answer.</summary>
/// <param name="Text">What may be said; never empty.</param>
/// <param name="Outcome">What became of the draft.</param>
/// <param name="Findings">What was found, in the order of the text.</param>
public sealed record GateResult(string Text, GateOutcome Outcome, IReadOnlyList<GateFinding> Findings);
