namespace Bot.Dialogs.Understanding.Trials;

/// <summary>How well messages were understood.</summary>
/// <param name="InScopeWithoutReject">Share of messages with a meaning whose first label is right, whatever the confidence.</param>
/// <param name="Top3">Share of those whose right label is among the first three.</param>
/// <param name="InScope">Share of those decided rightly.</param>
/// <param name="NoneRecall">Share of messages without a meaning that were recognised as such; not a number where there are none.</param>
/// <param name="Accuracy">Share of all messages decided rightly.</param>
/// <param name="Auroc">Confidence as a detector of messages with a meaning.</param>
public sealed record TrialScores(double InScopeWithoutReject, double Top3, double InScope, double NoneRecall, double Accuracy, double Auroc)
{
    /// <summary>Scores decisions.</summary>
    /// <param name="messages">Messages with their meaning and what the matcher makes of them.</param>
    /// <param name="threshold">The least confidence that is believed.</param>
    public static TrialScores Of(IReadOnlyList<(string Label, RankedText Ranked)> messages, double threshold)
    {
        var known = messages.Where(message => message.Label != MatcherTrial.None).ToList();
        var strangers = messages.Where(message => message.Label == MatcherTrial.None).ToList();
        return new(
            Share(known, message => message.Ranked.Ranked.Take(1).Contains(message.Label)),
            Share(known, message => message.Ranked.Ranked.Take(3).Contains(message.Label)),
            Share(known, message => message.Ranked.LabelAt(threshold) == message.Label),
            Share(strangers, message => message.Ranked.LabelAt(threshold) == message.Label),
            Share(messages, message => message.Ranked.LabelAt(threshold) == message.Label),
            AreaUnderCurve(known, strangers));
    }

    private static double Share(IReadOnlyCollection<(string Label, RankedText Ranked)> messages, Func<(string Label, RankedText Ranked), bool> isRight) =>
        messages.Count == 0 ? double.NaN : messages.Count(isRight) / (double)messages.Count;

    // How often a message with a meaning has the higher confidence; ties count half.
    private static double AreaUnderCurve(List<(string Label, RankedText Ranked)> known, List<(string Label, RankedText Ranked)> strangers)
    {
        var below = strangers.Select(message => message.Ranked.Confidence).Order().ToArray();
        return known.Count == 0 || below.Length == 0 ? double.NaN
            : known.Average(message => (Below(below, message.Ranked.Confidence, false) + Below(below, message.Ranked.Confidence, true)) / (2.0 * below.Length));
    }

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value || (orEqual && sorted[middle] == value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
