using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>Cuts an answer into pieces; every piece but the last is the same however the answer goes on.</summary>
internal static partial class SentenceReader
{
    /// <summary>The pieces, in order.</summary>
    /// <param name="text">The answer, or as much of it as is known.</param>
    public static List<Piece> Read(string text)
    {
        var pieces = new List<Piece>();
        var at = 0;
        while (at < text.Length)
        {
            var newline = text.IndexOf('\n', at);
            var end = newline < 0 ? text.Length : newline;
            if (text.AsSpan(at, end - at).TrimStart().StartsWith("```"))
            {
                end = EndOfCode(text, end);
                Add(pieces, text, at, end, PieceKind.Code);
            }
            else
            {
                ReadLine(pieces, text, at, end, isOpen: newline < 0);
            }

            at = end < text.Length ? end + 1 : end;
        }

        return pieces;
    }

    private static int EndOfCode(string text, int from)
    {
        var close = text.IndexOf("\n```", from, StringComparison.Ordinal);
        var end = close < 0 ? -1 : text.IndexOf('\n', close + 1);
        return end < 0 ? text.Length : end;
    }

    private static void ReadLine(List<Piece> pieces, string text, int start, int end, bool isOpen)
    {
        var line = text[start..end];
        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        if (line.TrimStart().StartsWith('|'))
        {
            var isFirst = pieces.Count == 0 || !IsTable(pieces[^1]) || Lead(pieces, text, start).Count('\n') > 1;
            Add(pieces, text, start, end, isFirst || TableRule().IsMatch(line) ? PieceKind.Announcement : PieceKind.Row);
            return;
        }

        if (line.TrimStart().StartsWith('#'))
        {
            Add(pieces, text, start, end, PieceKind.Announcement);
            return;
        }

        ReadSentences(pieces, text, start, line, isOpen);
    }

    private static void ReadSentences(List<Piece> pieces, string text, int start, string line, bool isOpen)
    {
        var from = 0;
        for (var i = MarkerLength(line); i < line.Length;)
        {
            if (Nesting.Opens(line, i))
            {
                if (Nesting.Closed(line, i) is { } closed)
                {
                    i = closed;
                    continue;
                }

                // It may still close: nothing behind it is known to be a sentence.
                if (isOpen)
                {
                    break;
                }
            }

            if (SentenceEnds.After(line, i) is { } end)
            {
                Add(pieces, text, start + from, start + end, PieceKind.Sentence);
                (from, i) = (end, end);
            }
            else
            {
                i++;
            }
        }

        if (!string.IsNullOrWhiteSpace(line[from..]))
        {
            Add(pieces, text, start + from, start + line.Length, !isOpen && IsAnnouncement(line) ? PieceKind.Announcement : PieceKind.Sentence);
        }
    }

    private static void Add(List<Piece> pieces, string text, int start, int end, PieceKind kind)
    {
        var lead = Lead(pieces, text, start);
        var first = start;
        while (first < end && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        var marker = kind is PieceKind.Sentence or PieceKind.Announcement && IsLineStart(text, start) ? MarkerLength(text[first..end]) : 0;
        var content = text[(first + marker)..end];
        pieces.Add(new(lead + text[start..first], text.Substring(first, marker), content.TrimEnd(), end - (content.Length - content.TrimEnd().Length), kind));
    }

    private static string Lead(List<Piece> pieces, string text, int start) => text[(pieces.Count == 0 ? 0 : pieces[^1].End)..start];

    private static bool IsLineStart(string text, int start) => start == 0 || text[start - 1] == '\n';

    private static bool IsTable(Piece piece) => piece.Kind is PieceKind.Row || (piece.Kind is PieceKind.Announcement && piece.Text.StartsWith('|'));

    private static bool IsAnnouncement(string line) => line.AsSpan().TrimEnd().TrimEnd('*') is [.., ':' or '：'];

    private static int MarkerLength(string line)
    {
        var match = Marker().Match(line);
        return match.Success ? match.Length : 0;
    }

    [GeneratedRegex(@"^\s*(?:>\s?)*(?:(?:[-*+•·]\s+|\d{1,2}(?:[.)]\s+|[、．]\s*|[.)](?=[\u3400-\u9fff*]))|[（(]\d{1,2}[)）]\s*|[①-⑳]\s*|[一二三四五六七八九十]{1,2}、\s*))?", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[\s|:\-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex TableRule();
}
