using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>What needs no resemblance: examples word for word, patterns, keywords.</summary>
internal sealed class CertainMatches
{
    private const double KeywordScore = 0.9;
    private const int MostCompared = PlainText.Limit * 2;
    private const string WordForWord = "an example, word for word";

    private readonly Dictionary<string, int[]> _exact;
    private readonly (string Keyword, int Target, string Reason)[] _keywords;
    private readonly (Regex Pattern, int Target, string Reason)[] _patterns;

    /// <summary>Collects what targets declare.</summary>
    public CertainMatches(IReadOnlyList<MatchTarget> targets)
    {
        var numbered = targets.Select((target, number) => (Target: target, Number: number)).ToList();
        _exact = numbered
            .SelectMany(entry => entry.Target.Examples.Select(example => (Key: Key(PlainText.Fold(example)), entry.Number)))
            .Where(example => example.Key.Length > 0)
            .Distinct()
            .GroupBy(example => example.Key, example => example.Number)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _keywords = [.. numbered
            .SelectMany(entry => entry.Target.Keywords.Select(keyword => (Keyword: PlainText.Fold(keyword), entry.Number)))
            .Where(entry => entry.Keyword.Length > 0)
            .Select(entry => (entry.Keyword, entry.Number, $"keyword \"{entry.Keyword}\""))];
        _patterns = [.. numbered.SelectMany(entry => entry.Target.Patterns.Select(pattern => (pattern, entry.Number, $"pattern {pattern}")))];
    }

    /// <summary>What the message certainly means: targets, scores and reasons.</summary>
    /// <param name="folded">The message.</param>
    public IReadOnlyList<(int Target, double Score, string Reason)> Find(string folded)
    {
        List<(int, double, string)>? found = null;
        foreach (var target in Exact(folded))
        {
            (found ??= []).Add((target, 1, WordForWord));
        }

        foreach (var (pattern, target, reason) in _patterns)
        {
            if (pattern.IsMatch(folded))
            {
                (found ??= []).Add((target, 1, reason));
            }
        }

        foreach (var (keyword, target, reason) in _keywords)
        {
            if (Contains(folded, keyword))
            {
                (found ??= []).Add((target, KeywordScore, reason));
            }
        }

        return found ?? (IReadOnlyList<(int, double, string)>)[];
    }

    private static string Key(string folded)
    {
        Span<char> room = stackalloc char[MostCompared];
        return new(Kept(folded, room));
    }

    private static ReadOnlySpan<char> Kept(string folded, Span<char> room)
    {
        var length = 0;
        foreach (var c in folded)
        {
            if (length < room.Length && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)))
            {
                room[length++] = c;
            }
        }

        return room[..length];
    }

    private int[] Exact(string folded)
    {
        Span<char> room = stackalloc char[MostCompared];
        return _exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Kept(folded, room), out var targets) ? targets : [];
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
