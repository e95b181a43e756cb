using System.Buffers;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>The part of a sentence between two commas, where a "not" or an "if" reaches.</summary>
internal static class Clauses
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",，;；。.!！:：");

    /// <summary>What stands in the same clause before a place.</summary>
    /// <param name="lower">A folded sentence.</param>
    /// <param name="at">The place.</param>
    public static ReadOnlySpan<char> Before(string lower, int at)
    {
        var before = lower.AsSpan(0, at);
        return before[(before.LastIndexOfAny(Marks) + 1)..];
    }

    /// <summary>The clause around a place; commas inside numbers divide nothing.</summary>
    /// <param name="lower">A folded sentence.</param>
    /// <param name="at">The place.</param>
    public static ReadOnlySpan<char> Around(string lower, int at)
    {
        var start = at;
        while (start > 0 && !Divides(lower, start - 1))
        {
            start--;
        }

        var end = at;
        while (end < lower.Length && !Divides(lower, end))
        {
            end++;
        }

        return lower.AsSpan(start, end - start);
    }

    /// <summary>Whether a word begins in a clause, also as the beginning of a longer word.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="word">The word, folded.</param>
    public static bool Has(ReadOnlySpan<char> clause, string word)
    {
        var at = clause.IndexOf(word);
        return at >= 0 && (at == 0 || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(clause[at - 1]));
    }

    private static bool Divides(string lower, int at) =>
        Marks.Contains(lower[at]) && !(at > 0 && at + 1 < lower.Length && char.IsAsciiDigit(lower[at - 1]) && char.IsAsciiDigit(lower[at + 1]));

    /// <summary>What stands in the same clause from a place on.</summary>
    /// <param name="lower">A folded sentence.</param>
    /// <param name="at">The place.</param>
    public static ReadOnlySpan<char> From(string lower, int at)
    {
        var rest = lower.AsSpan(at);
        var end = rest.IndexOfAny(Marks);
        return end < 0 ? rest : rest[..end];
    }
}
