namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>A line of a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Y">Where it stands, from the page's foot.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="Bold">Whether all of it is bold.</param>
/// <param name="Cells">Its words; several where wide gaps part them, as in a table.</param>
internal sealed record PdfLine(int Page, double Y, double Size, bool Bold, IReadOnlyList<PdfLine.Cell> Cells)
{
    /// <summary>All its words.</summary>
    public string Text { get; } = string.Join(' ', Cells.Select(cell => cell.Text));

    /// <summary>Words that stand together.</summary>
    /// <param name="Left">Where they begin.</param>
    /// <param name="Text">The words.</param>
    internal readonly record struct Cell(double Left, string Text);
}
