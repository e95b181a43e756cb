using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Decides which target a message means, whether several are possible, or none. Compiled from a release, immutable,
/// and equal to the bit on every machine.
/// </summary>
internal sealed class Matcher
{
    private readonly IReadOnlyList<MatchTarget> _targets;
    private readonly MatcherOptions _options;
    private readonly SimilarityScorer _similar;
    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Keyword, int Target)> _keywords;

    private Matcher(IReadOnlyList<MatchTarget> targets, MatcherOptions options)
    {
        _targets = targets;
        _options = options;
        var examples = targets
            .SelectMany((target, i) => target.Examples.Select(example => (Text: PlainText.Fold(example), Target: i)))
            .Where(example => ExactKey(example.Text).Length > 0)
            .ToList();
        _similar = new([.. examples.Select(example => example.Text)], [.. examples.Select(example => example.Target)], targets.Count);
        _keywords = [.. targets
            .SelectMany((target, i) => target.Keywords.Select(keyword => (PlainText.Fold(keyword), i)))
            .Where(keyword => keyword.Item1.Length > 0)];
        foreach (var (text, target) in examples)
        {
            var key = ExactKey(text);
            if (!_exact.TryGetValue(key, out var owners))
            {
                _exact[key] = owners = [];
            }

            if (!owners.Contains(target))
            {
                owners.Add(target);
            }
        }
    }

    /// <summary>Compiles targets into a matcher.</summary>
    public static Matcher Train(IReadOnlyList<MatchTarget> targets, MatcherOptions options) => new(targets, options);

    /// <summary>Decides what the message means.</summary>
    public MatchDecision Decide(string text)
    {
        var folded = PlainText.Fold(text);
        if (folded.Length == 0)
        {
            return new(MatchKind.None, []);
        }

        var scores = new (double Score, string Reason)[_targets.Count];
        AddSimilar(folded, scores);
        AddCertain(folded, scores);
        var candidates = scores.Select((score, i) => new MatchCandidate(_targets[i].Id, score.Score, score.Reason ?? ""))
            .Where(candidate => candidate.Score > 0.001)
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal)
            .Take(5)
            .ToList();
        return Decide(candidates);
    }

    private static string ExactKey(string folded) => string.Concat(folded.Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private MatchDecision Decide(List<MatchCandidate> candidates)
    {
        if (candidates.Count == 0 || candidates[0].Score < _options.Match)
        {
            return new(MatchKind.None, candidates);
        }

        var close = candidates.TakeWhile(candidate => candidate.Score >= _options.Match && candidate.Score > candidates[0].Score - _options.Margin).ToList();
        return close.Count > 1 ? new(MatchKind.Several, close) : new(MatchKind.One, candidates);
    }

    private void AddSimilar(string folded, (double Score, string Reason)[] scores)
    {
        if (_exact.Count == 0)
        {
            return;
        }

        var confidences = _similar.Confidences(folded);
        for (var i = 0; i < confidences.Length; i++)
        {
            scores[i] = (confidences[i], "like its examples");
        }
    }

    private void AddCertain(string folded, (double Score, string Reason)[] scores)
    {
        foreach (var (keyword, target) in _keywords)
        {
            if (Contains(folded, keyword) && scores[target].Score < 0.9)
            {
                scores[target] = (0.9, $"keyword \"{keyword}\"");
            }
        }

        for (var i = 0; i < _targets.Count; i++)
        {
            if (_targets[i].Patterns.FirstOrDefault(pattern => pattern.IsMatch(folded)) is { } pattern)
            {
                scores[i] = (1, $"pattern {pattern}");
            }
        }

        foreach (var target in _exact.GetValueOrDefault(ExactKey(folded), []))
        {
            scores[target] = (1, "an example, word for word");
        }
    }

    private static bool Contains(string text, string keyword)
    {
        for (var at = text.IndexOf(keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(keyword, at + 1, StringComparison.Ordinal))
        {
            var end = at + keyword.Length;
            if (!(at > 0 && PlainText.IsWordLetter(keyword[0]) && PlainText.IsWordLetter(text[at - 1]))
                && !(end < text.Length && PlainText.IsWordLetter(keyword[^1]) && PlainText.IsWordLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
