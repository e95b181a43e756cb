using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>Splits a message into what is asked in it, so that one question can be answered and another refused.</summary>
internal static partial class MessageParts
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

    /// <summary>What a part asks, where it asks several things in one sentence: its clauses, or the things that it asks the same of.</summary>
    /// <param name="part">A part.</param>
    public static IReadOnlyList<string> Clauses(string part)
    {
        if (Each().Match(part) is { Success: true } each)
        {
            return [each.Groups["one"].Value + each.Groups["asked"].Value, each.Groups["other"].Value + each.Groups["asked"].Value];
        }

        var clauses = Joint().Split(part).Where(clause => clause.Any(char.IsLetterOrDigit)).Select(clause => clause.Trim()).ToList();
        return clauses.Count is > 1 and <= MostParts ? clauses : [];
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

    // 基础版价格和融资金额分别是多少
    [GeneratedRegex("^(?<one>.{2,40}?)(?:和|与|跟|以及|还有|、)(?<other>.{2,40}?)(?:分别|各自|各)(?<asked>.{1,20})$", RegexOptions.CultureInvariant)]
    private static partial Regex Each();

    [GeneratedRegex(@"[，,]\s*(?:and |but |also )?|\s+(?:and|but)\s+(?=(?:who|whos|who's|what|what's|whats|how|where|which|when|tell|give|name|is|are|do|does|can|also)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
