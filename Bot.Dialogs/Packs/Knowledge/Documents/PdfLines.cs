using System.Text;
using Bot.Dialogs.Slots;
using UglyToad.PdfPig.Content;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>Puts the words of a page into lines, and the lines into cells.</summary>
internal static class PdfLines
{
    private const double SameLine = 0.5;
    private const double CellGap = 1.6;

    /// <summary>The lines of a page, from the top.</summary>
    public static IReadOnlyList<PdfLine> Of(Page page)
    {
        var lines = new List<List<Word>>();
        foreach (var word in page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)).OrderByDescending(Foot).ThenBy(word => word.BoundingBox.Left))
        {
            if (lines.Count > 0 && Math.Abs(Foot(lines[^1][0]) - Foot(word)) <= SameLine * Size(word))
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return [.. lines.Select(words => Line(page.Number, [.. words.OrderBy(word => word.BoundingBox.Left)]))];
    }

    private static string Text(Word word) => PdfLetters.Plain(word.Text);

    private static PdfLine Line(int page, List<Word> words)
    {
        var cells = new List<PdfLine.Cell>();
        var text = new StringBuilder(Text(words[0]));
        var left = words[0].BoundingBox.Left;
        for (var i = 1; i < words.Count; i++)
        {
            var gap = words[i].BoundingBox.Left - words[i - 1].BoundingBox.Right;
            if (gap > CellGap * Size(words[i]))
            {
                cells.Add(new(left, text.ToString()));
                (text, left) = (new(Text(words[i])), words[i].BoundingBox.Left);
            }
            else
            {
                text.Append(AreApart(text[^1], Text(words[i])[0]) ? " " : "").Append(Text(words[i]));
            }
        }

        cells.Add(new(left, text.ToString()));
        return new(page, Foot(words[0]), words.GroupBy(Size).MaxBy(group => group.Sum(word => word.Text.Length))!.Key, words.TrueForAll(IsBold), cells);
    }

    /// <summary>Whether a space belongs between two words; Chinese has none.</summary>
    public static bool AreApart(char before, char after) => !PlainText.IsHan(before) || !PlainText.IsHan(after);

    private static double Foot(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double Size(Word word) => Math.Round(word.Letters[0].PointSize > 0 ? word.Letters[0].PointSize : word.BoundingBox.Height, 1);

    private static bool IsBold(Word word) => word.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;
}
