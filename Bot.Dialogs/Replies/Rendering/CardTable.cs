namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Rows of tables as words.</summary>
internal static class CardTable
{
    /// <summary>A row, each cell with the title of its column; without titles only the cells.</summary>
    public static string Row(IReadOnlyList<string> titles, IReadOnlyList<string> cells) => string.Join(
        "; ",
        cells.Select((cell, column) => column < titles.Count && titles[column].Length > 0 ? $"{titles[column]}: {cell}" : cell).Where(cell => cell.Length > 0));
}
