using System.Globalization;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Splits long text where a reader would pause, never inside a letter.</summary>
internal static class TextSplitter
{
    private const string SentenceEnds = "\n.!?。！？；;";

    /// <summary>The parts, each within the limit; one empty part for no text.</summary>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        var parts = new List<string>();
        var rest = text.Trim();
        while (rest.Length > limit)
        {
            var end = EndOfPart(rest, Math.Max(limit, 20));
            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0 || parts.Count == 0)
        {
            parts.Add(rest);
        }

        return parts;
    }

    private static int EndOfPart(string text, int limit)
    {
        int at = 0, sentence = 0, word = 0;
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > limit)
            {
                break;
            }

            // 3.50 has a point inside, not an end.
            var ends = SentenceEnds.Contains(text[at], StringComparison.Ordinal) && (text[at] is not ('.' or '!' or '?' or ';') || char.IsWhiteSpace(text[next < text.Length ? next : at]));
            sentence = ends ? next : sentence;
            word = char.IsWhiteSpace(text[at]) ? next : word;
            at = next;
        }

        // A part of a few letters reads worse than a cut sentence.
        return sentence > limit / 3 ? sentence : word > limit / 3 ? word : Math.Max(at, StringInfo.GetNextTextElementLength(text, 0));
    }
}
