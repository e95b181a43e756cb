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
