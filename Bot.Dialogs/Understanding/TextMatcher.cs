namespace Bot.Dialogs.Understanding;

/// <summary>Learns from example sentences which target a message means. Immutable once trained, and equal to the bit on every machine.</summary>
internal sealed class TextMatcher
{
    private readonly ExampleScorer _scorer;
    private readonly int _targets;
    private MatchScratch? _spare;

    private TextMatcher(ExampleScorer scorer, ConfidenceModel confidence, int targets)
    {
        _scorer = scorer;
        Confidence = confidence;
        _targets = targets;
    }

    /// <summary>How confidence is computed.</summary>
    public ConfidenceModel Confidence { get; }

    /// <summary>Roughly how much memory it takes.</summary>
    public long Bytes => _scorer.Bytes;

    /// <summary>Learns, or gives none where there is nothing to learn from.</summary>
    /// <param name="targets">Folded examples of each target, and its name in words.</param>
    /// <param name="strangers">Folded messages that mean none of them.</param>
    public static TextMatcher? Train(IReadOnlyList<(string Name, IReadOnlyList<string> Examples)> targets, IReadOnlyList<string> strangers)
    {
        var bag = new FeatureBag();
        var examples = new List<LearnedExample>();
        for (var target = 0; target < targets.Count; target++)
        {
            Add(targets[target].Examples, target, isName: false);
            Add(targets[target].Examples.Count > 0 ? [targets[target].Name] : [], target, isName: true);
        }

        Add(strangers, targets.Count, isName: false);
        int? none = strangers.Count > 0 ? targets.Count : null;
        var count = targets.Count + (none is null ? 0 : 1);
        return examples.Exists(example => !example.IsName)
            ? new(ExampleScorer.Train(examples, count), ConfidenceModel.Fit(CrossExamination.Run(examples, count, none)), count)
            : null;

        void Add(IEnumerable<string> texts, int target, bool isName)
        {
            foreach (var text in texts)
            {
                FeatureReader.Read(text, bag);
                if (bag.Count > 0)
                {
                    examples.Add(new(bag.Copy(), target, isName));
                }
            }
        }
    }

    /// <summary>The targets that the message resembles most, best first, with confidence.</summary>
    /// <param name="folded">The message.</param>
    /// <param name="into">Room for as many as are wanted.</param>
    /// <returns>How many there are; none when no example knows anything of the message.</returns>
    public int Rank(ReadOnlySpan<char> folded, Span<(int Target, double Confidence)> into)
    {
        var scratch = Interlocked.Exchange(ref _spare, null) ?? new(_targets);
        FeatureReader.Read(folded, scratch.Features);
        Span<int> room = stackalloc int[into.Length];
        var count = _scorer.Rank(scratch.Features, scratch, room);
        var best = room[..(scratch.Text.Count == 0 ? 0 : count)];
        for (var i = 0; i < best.Length; i++)
        {
            into[i] = (best[i], Confidence.Of(scratch.Signs(best[i], best)));
        }

        _spare = scratch;
        return best.Length;
    }
}
