namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>Writes a table as Markdown has it.</summary>
internal static class PipeTable
{
    /// <summary>The table; its first row is the heading, short rows are filled up.</summary>
    public static string Of(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var width = rows.Max(row => row.Count);
        var lines = rows.Select(row => Line(row.Concat(Enumerable.Repeat("", width - row.Count)))).ToList();
        lines.Insert(1, $"|{string.Concat(Enumerable.Repeat("---|", width))}");
        return string.Join('\n', lines);
    }

    private static string Line(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal)))} |";
}
