using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Decides which target a message means, whether several are possible, or none. Compiled from a release, immutable,
/// and equal to the bit on every machine.
/// </summary>
internal sealed class Matcher
{
    private const int MostCandidates = 5;
    private const int MostRanked = 8;

    // Keywords and patterns win over examples.
    private const double MostBesideCertain = 0.89;

    private const string LikeExamples = "like its examples";

    private readonly IReadOnlyList<MatchTarget> _targets;
    private readonly MatcherOptions _options;
    private readonly TextMatcher? _similar;
    private readonly CertainMatches _certain;
    private readonly MistypedWords _mistyped;

    private Matcher(IReadOnlyList<MatchTarget> targets, IReadOnlyList<string> strangers, MatcherOptions options)
    {
        _targets = targets;
        _options = options;
        _certain = new(targets);
        _mistyped = new(targets.SelectMany(target => target.Examples.Concat(target.Keywords)).Concat(strangers).Select(PlainText.Fold));
        _similar = TextMatcher.Train(
            [.. targets.Select(target => (TargetName.Words(target.Id), (IReadOnlyList<string>)[.. target.Examples.Select(PlainText.Fold)]))],
            [.. strangers.Select(PlainText.Fold)]);
    }

    /// <summary>Roughly how much memory what was learned from examples takes.</summary>
    public long Bytes => _similar?.Bytes ?? 0;

    /// <summary>Compiles targets into a matcher.</summary>
    public static Matcher Train(IReadOnlyList<MatchTarget> targets, MatcherOptions options) => Train(targets, [], options);

    /// <summary>Compiles targets into a matcher.</summary>
    /// <param name="targets">What a message may mean.</param>
    /// <param name="strangers">Messages that mean none of them.</param>
    /// <param name="options">When a match is sure enough.</param>
    public static Matcher Train(IReadOnlyList<MatchTarget> targets, IReadOnlyList<string> strangers, MatcherOptions options) => new(targets, strangers, options);

    /// <summary>Decides what the message means.</summary>
    public MatchDecision Decide(string text)
    {
        var candidates = Candidates(text);
        if (candidates.Count == 0 || candidates[0].Score < _options.Match)
        {
            return new(MatchKind.None, candidates);
        }

        var close = 1;
        while (close < candidates.Count && candidates[close].Score >= _options.Match && candidates[close].Score > candidates[0].Score - _options.Margin)
        {
            close++;
        }

        return close > 1 ? new(MatchKind.Several, candidates.GetRange(0, close)) : new(MatchKind.One, candidates);
    }

    private List<MatchCandidate> Candidates(string text)
    {
        var folded = _mistyped.Mend(PlainText.Fold(text));
        var found = new List<MatchCandidate>(MostCandidates + 1);
        if (folded.Length == 0)
        {
            return found;
        }

        var certain = _certain.Find(folded);
        foreach (var (target, score, reason) in certain)
        {
            Add(found, target, score, reason);
        }

        var most = certain.Count > 0 ? MostBesideCertain : 1;
        Span<(int Target, double Confidence)> ranked = stackalloc (int, double)[MostRanked];
        foreach (var (target, confidence) in ranked[..(_similar?.Rank(folded, ranked) ?? 0)])
        {
            if (target < _targets.Count)
            {
                Add(found, target, Math.Min(confidence, most), LikeExamples);
            }
        }

        return found;
    }

    // Keeps the best few, best first and by name where equal, each target once.
    private void Add(List<MatchCandidate> found, int target, double score, string reason)
    {
        var id = _targets[target].Id;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Id == id)
            {
                if (found[i].Score >= score)
                {
                    return;
                }

                found.RemoveAt(i);
            }
        }

        var at = found.Count;
        while (at > 0 && (score > found[at - 1].Score || (score == found[at - 1].Score && string.CompareOrdinal(id, found[at - 1].Id) < 0)))
        {
            at--;
        }

        if (at < MostCandidates)
        {
            found.Insert(at, new(id, score, reason));
            found.RemoveRange(Math.Min(found.Count, MostCandidates), Math.Max(found.Count - MostCandidates, 0));
        }
    }
}
