namespace Bot.Dialogs.Understanding.Trials;

/// <summary>Finds the least confidence that is to be believed, from messages whose meaning is known.</summary>
public static class ThresholdSearch
{
    /// <summary>The best threshold; the lowest one where several are equally good.</summary>
    /// <param name="messages">Messages with their meaning and what the matcher makes of them.</param>
    /// <param name="goal">What the threshold is to be best at.</param>
    public static double Find(IEnumerable<(string Label, RankedText Ranked)> messages, ThresholdGoal goal)
    {
        var all = messages.OrderBy(message => message.Ranked.Confidence).ToList();
        var strangers = all.Count(message => message.Label == MatcherTrial.None);
        var (known, none) = goal == ThresholdGoal.Accuracy ? (1.0, 1.0) : (1.0 / Math.Max(all.Count - strangers, 1), 1.0 / Math.Max(strangers, 1));
        var value = all.Sum(message => message.Label == message.Ranked.LabelAt(0) ? message.Label == MatcherTrial.None ? none : known : 0);
        var (best, threshold) = (value, 0.0);
        for (var i = 0; i < all.Count; i++)
        {
            var (label, ranked) = all[i];
            var wasRight = ranked.LabelAt(0) == label;
            value += label == MatcherTrial.None ? (wasRight ? 0 : none) : wasRight ? -known : 0;
            var next = i + 1 < all.Count ? all[i + 1].Ranked.Confidence : 1;
            if (value > best + 1e-12 && next > ranked.Confidence)
            {
                (best, threshold) = (value, (ranked.Confidence + next) / 2);
            }
        }

        return threshold;
    }
}
