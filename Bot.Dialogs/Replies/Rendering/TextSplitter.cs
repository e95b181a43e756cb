using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Splits long text where a reader would pause: never inside an address, a link or a letter.</summary>
internal static partial class TextSplitter
{
    private const string SentenceEnds = ".!?;。！？；؟۔";
    private const string Closers = "”’\"')）】」』》*";

    /// <summary>The parts, each within the limit; one empty part for no text.</summary>
    public static IReadOnlyList<string> Split(string text, MessageLimit limit)
    {
        var parts = new List<string>();
        var rest = text.Trim();
        while (!limit.Takes(rest))
        {
            var end = EndOfPart(rest, limit);
            parts.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0 || parts.Count == 0)
        {
            parts.Add(rest);
        }

        return parts;
    }

    private static int EndOfPart(string text, MessageLimit limit)
    {
        // Only what could fit matters, and any unit is at most as long as its UTF-16.
        var within = Whole().Matches(text[..Math.Min(text.Length, (limit.Most * 2) + 200)]);
        var (whole, used, at) = (0, 0, 0);
        int letter = 0, word = 0, sentence = 0, paragraph = 0;
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            used += limit.LengthOf(text.AsSpan(at, next - at));
            if (used > limit.Most)
            {
                break;
            }

            while (whole < within.Count && within[whole].Index + within[whole].Length <= next)
            {
                whole++;
            }

            if (whole >= within.Count || next <= within[whole].Index)
            {
                letter = next;
                word = char.IsWhiteSpace(text[at]) ? next : word;
                sentence = EndsSentence(text, at, next) ? next : sentence;
                paragraph = text[at] == '\n' && next < text.Length && text[next] == '\n' ? next : paragraph;
            }

            at = next;
        }

        // A part of a few letters reads worse than a cut sentence.
        return paragraph > at / 2 ? paragraph
            : sentence > at / 3 ? sentence
            : word > at / 3 ? word
            : letter > 0 ? letter
            : at > 0 ? at
            : Runes(text, limit);
    }

    private static bool EndsSentence(string text, int at, int next)
    {
        if (text[at] == '\n')
        {
            return true;
        }

        var end = at;
        while (end > 0 && Closers.Contains(text[end], StringComparison.Ordinal))
        {
            end--;
        }

        // 3.50 has a point inside, not an end; what closes a quotation belongs to it.
        return SentenceEnds.Contains(text[end], StringComparison.Ordinal)
            && (next == text.Length || !Closers.Contains(text[next], StringComparison.Ordinal))
            && (text[end] > 127 || next == text.Length || char.IsWhiteSpace(text[next]));
    }

    // One letter with more marks than a message holds.
    private static int Runes(string text, MessageLimit limit)
    {
        var (at, used) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            used += limit.LengthOf(text.AsSpan(at, rune.Utf16SequenceLength));
            if (used > limit.Most && at > 0)
            {
                break;
            }

            at += rune.Utf16SequenceLength;
        }

        return at;
    }

    // What reads or works only whole: links, addresses, numbers of a form, emphasis.
    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\((?:[^()\s]|\([^()\s]*\))+\)|https?://[^\s\u3000-\u303F\uFF00-\uFFEF]+|[\w.+-]+@[\w-]+\.[\w.-]+|\*\*[^*\n]{1,80}\*\*|`[^`\n]{1,80}`")]
    private static partial Regex Whole();
}
