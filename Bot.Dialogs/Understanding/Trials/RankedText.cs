namespace Bot.Dialogs.Understanding.Trials;

/// <summary>What the matcher makes of a message.</summary>
/// <param name="Confidence">How likely it is that the message means the first label, 0 to 1.</param>
/// <param name="Ranked">The labels that it resembles most, best first; may be empty.</param>
public sealed record RankedText(double Confidence, IReadOnlyList<string> Ranked)
{
    /// <summary>The decision at a threshold.</summary>
    /// <param name="threshold">The least confidence that is believed.</param>
    public string LabelAt(double threshold) => Ranked.Count > 0 && Confidence >= threshold ? Ranked[0] : MatcherTrial.None;
}
