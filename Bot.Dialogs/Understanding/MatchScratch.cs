namespace Bot.Dialogs.Understanding;

/// <summary>Room for reading one message, used again for the next.</summary>
internal sealed class MatchScratch
{
    // Where there are few targets, all others are far away from any message.
    private const float LowestRival = -0.6f;

    private readonly List<(int Target, double Nearness)> _compared = [];
    private readonly float[] _scores;
    private readonly int _targets;

    /// <summary>Makes room.</summary>
    /// <param name="targets">Number of targets.</param>
    public MatchScratch(int targets)
    {
        _targets = targets;
        _scores = new float[LinearModel.StrideOf(targets)];
    }

    /// <summary>The message's features.</summary>
    public FeatureBag Features { get; } = new();

    /// <summary>The message as known features.</summary>
    public WeightedText Text { get; } = new();

    /// <summary>Room for all scores.</summary>
    public Span<float> Row => _scores;

    /// <summary>The score for each target.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, _targets);

    /// <summary>The targets with the highest scores, best first.</summary>
    /// <param name="into">Room for as many as are wanted.</param>
    /// <returns>How many there are.</returns>
    public int Best(Span<int> into)
    {
        var count = 0;
        for (var target = 0; target < _targets; target++)
        {
            if (count == into.Length && _scores[target] <= _scores[into[^1]])
            {
                continue;
            }

            var at = count < into.Length ? count++ : count - 1;
            for (; at > 0 && _scores[into[at - 1]] < _scores[target]; at--)
            {
                into[at] = into[at - 1];
            }

            into[at] = target;
        }

        return count;
    }

    /// <summary>Notes how near the nearest example of a target is.</summary>
    public float Note(int target, double nearness)
    {
        _compared.Add((target, nearness));
        return (float)nearness;
    }

    /// <summary>Forgets what was noted of the message before.</summary>
    public void Forget() => _compared.Clear();

    /// <summary>Brings targets into the order of their scores, best first; equal ones stay as they are.</summary>
    public void Sort(Span<int> targets)
    {
        for (var next = 1; next < targets.Length; next++)
        {
            var target = targets[next];
            var at = next;
            for (; at > 0 && _scores[targets[at - 1]] < _scores[target]; at--)
            {
                targets[at] = targets[at - 1];
            }

            targets[at] = target;
        }
    }

    /// <summary>The signs of a target among the best.</summary>
    public MatchSigns Signs(int target, ReadOnlySpan<int> best)
    {
        var rival = best.Length < 2 ? -1 : best[0] == target ? best[1] : best[0];
        var lead = _scores[target] - (rival < 0 ? LowestRival : Math.Max(_scores[rival], LowestRival));
        return new(_scores[target], lead, Text.Square, Text.KnownContent, NearnessOf(target));
    }

    // Of a target far behind it is not known, and says nothing.
    private double NearnessOf(int target)
    {
        foreach (var (compared, nearness) in _compared)
        {
            if (compared == target)
            {
                return nearness;
            }
        }

        return 0;
    }
}
