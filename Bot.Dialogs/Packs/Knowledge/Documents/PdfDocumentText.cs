using System.Text;
using UglyToad.PdfPig;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>
/// Reads a PDF: larger or bold lines become headings, lines in columns tables, the others paragraphs. What repeats at the same place of most
/// pages (a running title, page numbers) is left out.
/// </summary>
internal static class PdfDocumentText
{
    private const int MostPages = 2_000;
    private const int LongestHeading = 120;
    private const double Larger = 1.12;
    private const double Apart = 1.75;
    private const int RepeatedOnPages = 3;
    private const int Wide = 60;

    /// <summary>Reads it; null when it cannot be read.</summary>
    public static DocumentText? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes.ToArray(), new() { UseLenientParsing = true, SkipMissingFonts = true });
            var lines = Enumerable.Range(1, Math.Min(document.NumberOfPages, MostPages)).SelectMany(page => PdfLines.Of(document.GetPage(page))).ToList();
            return new(document.Information.Title?.Trim() ?? "", Markdown(WithoutRepeated(lines)));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // A damaged file breaks its reader in many ways; each means the same.
            return null;
        }
    }

    private static List<PdfLine> WithoutRepeated(List<PdfLine> lines)
    {
        var pages = lines.Select(line => line.Page).Distinct().Count();
        var repeated = lines.GroupBy(Place).Where(group => group.Select(line => line.Page).Distinct().Count() is var count && count >= RepeatedOnPages && count * 2 > pages).Select(group => group.Key).ToHashSet();
        return [.. lines.Where(line => !repeated.Contains(Place(line)))];
    }

    // Numbers differ from page to page.
    private static (double Y, string Text) Place(PdfLine line) => (Math.Round(line.Y), new([.. line.Text.Where(letter => !char.IsDigit(letter))]));

    private static string Markdown(List<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return "";
        }

        var body = lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var sizes = lines.Where(line => IsHeading(line, body)).Select(line => line.Size).Distinct().OrderDescending().Take(5).ToList();
        var blocks = new List<string>();
        for (var at = 0; at < lines.Count;)
        {
            var rows = lines.Skip(at).TakeWhile(line => line.Cells.Count > 1).ToList();
            if (rows.Count > 1)
            {
                blocks.AddRange(InColumns(rows));
                at += rows.Count;
            }
            else if (IsHeading(lines[at], body))
            {
                var level = Math.Max(1, sizes.IndexOf(lines[at].Size) + 1);
                blocks.Add($"{new string('#', level)} {lines[at].Text}");
                at++;
            }
            else
            {
                at = Paragraph(lines, at, body, blocks);
            }
        }

        return string.Join("\n\n", blocks);
    }

    private static int Paragraph(List<PdfLine> lines, int at, double body, List<string> blocks)
    {
        var text = new StringBuilder(lines[at].Text);
        for (at++; at < lines.Count && !IsHeading(lines[at], body) && lines[at].Cells.Count == 1 && Continues(lines[at - 1], lines[at]); at++)
        {
            Append(text, lines[at].Text);
        }

        blocks.Add(text[0] is '#' or '>' or '+' ? $"\\{text}" : text.ToString());
        return at;
    }

    // A paragraph may go on on the next page; a new one begins after a gap.
    private static bool Continues(PdfLine before, PdfLine line) =>
        before.Page == line.Page ? before.Y - line.Y <= Apart * line.Size && !IsItem(line) : !IsItem(line) && before.Text[^1] is not ('.' or '。' or '!' or '！' or '?' or '？' or ':' or '：');

    private static bool IsItem(PdfLine line) => line.Text[0] is '•' or '-' or '–' or '▪' or '●';

    private static void Append(StringBuilder text, string words)
    {
        if (text[^1] == '-' && char.IsLower(words[0]))
        {
            text.Length--;
        }
        else if (PdfLines.AreApart(text[^1], words[0]))
        {
            text.Append(' ');
        }

        text.Append(words);
    }

    private static bool IsHeading(PdfLine line, double body) =>
        line.Cells.Count == 1 && line.Text.Length <= LongestHeading && (line.Size >= Larger * body || (line.Bold && line.Text[^1] is not ('.' or '。' or ',' or '，' or ';' or '；')));

    // Wide columns are text in two columns, read one after the other.
    private static IEnumerable<string> InColumns(List<PdfLine> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        if (columns == 2 && rows.Average(row => row.Text.Length) > Wide)
        {
            return Enumerable.Range(0, columns).Select(column => string.Join(' ', rows.Where(row => row.Cells.Count > column).Select(row => row.Cells[column].Text)));
        }

        var lefts = rows.First(row => row.Cells.Count == columns).Cells.Select(cell => cell.Left).ToList();
        return [PipeTable.Of([.. rows.Select(row => Cells(row, lefts))])];
    }

    private static List<string> Cells(PdfLine row, List<double> lefts)
    {
        var cells = lefts.ConvertAll(_ => "");
        foreach (var cell in row.Cells)
        {
            var column = Enumerable.Range(0, lefts.Count).MinBy(index => Math.Abs(lefts[index] - cell.Left));
            cells[column] = cells[column].Length == 0 ? cell.Text : $"{cells[column]} {cell.Text}";
        }

        return cells;
    }
}
