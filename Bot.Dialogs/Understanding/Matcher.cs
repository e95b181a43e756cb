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
    private const double LeastConfidence = 0.001;

    // Keywords and patterns win over examples.
    private const double MostBesideCertain = 0.89;

    private const string LikeExamples = "like its examples";

    private readonly IReadOnlyList<MatchTarget> _targets;
    private readonly MatcherOptions _options;
    private readonly TextMatcher? _similar;
    private readonly CertainMatches _certain;

    private Matcher(IReadOnlyList<MatchTarget> targets, IReadOnlyList<string> strangers, MatcherOptions options)
    {
        _targets = targets;
        _options = options;
        _certain = new(targets);
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
        var folded = PlainText.Fold(text);
        var found = new List<MatchCandidate>(MostCandidates);
        if (folded.Length == 0)
        {
            return found;
        }

        _certain.Find(folded, (target, score, reason) => Add(found, target, score, reason));
        var most = found.Count > 0 ? MostBesideCertain : 1;
        Span<(int Target, double Confidence)> ranked = stackalloc (int, double)[MostRanked];
        foreach (var (target, confidence) in ranked[..(_similar?.Rank(folded, ranked) ?? 0)])
        {
            if (target < _targets.Count && confidence > LeastConfidence)
            {
                Add(found, target, Math.Min(confidence, most), LikeExamples);
            }
        }

        return found;
    }

    // Keeps the best few, best first and by name where equal, each target once.
    private void Add(List<MatchCandidate> found, int target, double score, string reason)
    {
        var candidate = new MatchCandidate(_targets[target].Id, score, reason);
        if (found.FindIndex(other => other.Id == candidate.Id) is var known and >= 0)
        {
            if (found[known].Score >= score)
            {
                return;
            }

            found.RemoveAt(known);
        }

        var at = found.Count;
        while (at > 0 && IsBefore(candidate, found[at - 1]))
        {
            at--;
        }

        found.Insert(at, candidate);
        if (found.Count > MostCandidates)
        {
            found.RemoveAt(MostCandidates);
        }
    }

    private static bool IsBefore(MatchCandidate one, MatchCandidate other) =>
        one.Score != other.Score ? one.Score > other.Score : string.CompareOrdinal(one.Id, other.Id) < 0;
}
