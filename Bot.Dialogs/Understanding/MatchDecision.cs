namespace Bot.Dialogs.Understanding;

/// <summary>What came of matching.</summary>
internal enum MatchKind
{
    /// <summary>No target is meant.</summary>
    None,

    /// <summary>The first candidate is meant.</summary>
    One,

    /// <summary>One of the candidates is meant; ask which.</summary>
    Several,
}

/// <summary>What a message means.</summary>
/// <param name="Kind">Whether it is clear.</param>
/// <param name="Candidates">
/// Best first. One: the one meant, then others that came near. Several: those to ask about. None: what came nearest, for the trace.
/// </param>
internal sealed record MatchDecision(MatchKind Kind, IReadOnlyList<MatchCandidate> Candidates);
