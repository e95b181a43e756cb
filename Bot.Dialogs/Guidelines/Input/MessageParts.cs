namespace Bot.Dialogs.Guidelines.Input;

/// <summary>Splits a message into what is asked in it, so that one question can be answered and another refused.</summary>
internal static class MessageParts
{
    private const int MostParts = 8;

    private static readonly string[] Breaks = [" and also ", ", and ", " also, ", "by the way", "besides,", "，另外", "另外", "，还有", "还有，", "，顺便", "顺便问"];

    /// <summary>The parts, in order, at least one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length && parts.Count < MostParts - 1; i++)
        {
            var (end, next) = EndsAt(text, i);
            if (next > i)
            {
                Add(parts, text[start..end]);
                (start, i) = (next, next - 1);
            }
        }

        Add(parts, text[start..]);
        return parts.Count == 0 ? [text] : parts;
    }

    // Where the part ends and the next begins; the mark belongs to the part, the conjunction to none.
    private static (int End, int Next) EndsAt(string text, int at)
    {
        if (text[at] is '。' or '？' or '！' or '；' or '?' or '!' or ';' or '\n' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')))
        {
            return (at + 1, at + 1);
        }

        foreach (var gap in Breaks)
        {
            if (char.ToLowerInvariant(text[at]) == gap[0] && string.Compare(text, at, gap, 0, gap.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return (at, at + gap.Length);
            }
        }

        return (at, at);
    }

    private static void Add(List<string> parts, string part)
    {
        if (part.Any(char.IsLetterOrDigit))
        {
            parts.Add(part.Trim());
        }
    }
}
