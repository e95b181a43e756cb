namespace Bot.Dialogs.Replay;

/// <summary>How the replay of a conversation went.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Turns">Turns that were run again.</param>
/// <param name="Erased">Turns that were erased and cannot be run again.</param>
/// <param name="Differences">What came out otherwise.</param>
public sealed record ReplayResult(string Key, int Turns, int Erased, IReadOnlyList<ReplayDifference> Differences)
{
    /// <summary>Every turn came out as it was written down, to the bit.</summary>
    public bool IsSame => Differences.Count == 0;
}
