using System.Text;

namespace Bot.Dialogs.Packs;

/// <summary>Reads comma-separated values (RFC 4180): quotes, doubled quotes, line breaks inside quotes.</summary>
internal static class CsvLines
{
    /// <summary>A record of the file.</summary>
    /// <param name="Line">The line it begins in, from 1.</param>
    /// <param name="Cells">Its cells.</param>
    /// <param name="Open">A quote was not closed.</param>
    internal sealed record CsvLine(int Line, IReadOnlyList<string> Cells, bool Open);

    /// <summary>The records, empty lines left out.</summary>
    public static IEnumerable<CsvLine> Read(string text)
    {
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var begun = line;
            var (cells, open) = Record(text, ref at, ref line);
            if (open || cells.Count > 1 || cells[0].Trim().Length > 0)
            {
                yield return new(begun, cells, open);
            }
        }
    }

    private static (List<string> Cells, bool Open) Record(string text, ref int at, ref int line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (c == '"' && (quoted || cell.ToString().Trim().Length == 0))
            {
                quoted = !quoted;
            }
            else if (c == '\n' && !quoted)
            {
                at++;
                break;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return (cells, quoted);
    }
}
