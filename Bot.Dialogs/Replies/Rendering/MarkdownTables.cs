using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Tables of Markdown as lists, for clients that do not know tables.</summary>
internal static partial class MarkdownTables
{
    /// <summary>The same words; each row becomes an entry that names what is in its columns.</summary>
    public static string ToList(string markdown) =>
        markdown.Contains('|', StringComparison.Ordinal) ? Table().Replace(markdown, table => List(table.Value)) : markdown;

    private static string List(string table)
    {
        var lines = table.TrimEnd('\n').Split('\n');
        var titles = Cells(lines[0]);
        return string.Concat(lines.Skip(2).Select(line => $"- {CardTable.Row(titles, Cells(line))}\n"));
    }

    private static List<string> Cells(string line) =>
        [.. Bar().Split(line.Trim().TrimStart('|').TrimEnd('|')).Select(cell => cell.Trim().Replace(@"\|", "|", StringComparison.Ordinal))];

    [GeneratedRegex(@"^[^\n]*\|[^\n]*\n {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?\n?(?:(?<=\n)[^\n]*\|[^\n]*(?:\n|\z))+", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
