using Bot.Dialogs.Packs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>Reads a CSV file of questions and answers; what is wrong is told by row.</summary>
internal sealed class FaqReader(string file, IReadOnlyList<string> languages, ProblemList problems)
{
    private const int MostRows = 2_000;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 4_000;

    private static readonly string[] Columns = ["question", "answer", "language"];

    private readonly Dictionary<string, FaqRow> _asked = new(StringComparer.Ordinal);

    /// <summary>The rows that can be used.</summary>
    public IReadOnlyList<FaqRow> Read(string text)
    {
        var lines = CsvLines.Read(text).ToList();
        if (lines.Count == 0 || Heading(lines[0]) is not { } columns)
        {
            problems.Error(Mark.Start(file), "CB0501", "The first line must name the columns: question,answer,language. The language (en or zh) may be left out; columns are separated by commas.");
            return [];
        }

        if (lines.Count - 1 > MostRows)
        {
            problems.Error(Mark.Start(file), "CB0105", $"More than {MostRows} questions at once. Split the file.");
            return [];
        }

        return [.. lines.Skip(1).Select(line => Row(line, columns, lines[0].Cells.Count)).OfType<FaqRow>()];
    }

    private static Dictionary<string, int>? Heading(CsvLines.CsvLine line)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            if (!columns.TryAdd(line.Cells[i].Trim().ToLowerInvariant(), i))
            {
                return null;
            }
        }

        return columns.ContainsKey("question") && columns.ContainsKey("answer") && columns.Keys.All(Columns.Contains) ? columns : null;
    }

    private FaqRow? Row(CsvLines.CsvLine line, Dictionary<string, int> columns, int width)
    {
        if (line.Open)
        {
            return Wrong(line, "a quote that begins here is never closed");
        }

        if (line.Cells.Count != width)
        {
            return Wrong(line, $"it has {line.Cells.Count} cells, but the heading has {width}; put cells that hold a comma into quotes");
        }

        string Cell(string name) => columns.TryGetValue(name, out var column) ? line.Cells[column].ReplaceLineEndings("\n").Trim() : "";
        var (question, answer) = (Cell("question"), Cell("answer"));
        var language = Cell("language") is { Length: > 0 } given ? given.ToLowerInvariant() : PassageTraits.LanguageOf(question + answer, languages);
        var row = new FaqRow(line.Line, question, answer, language);
        return Problem(row) is { } problem ? Wrong(line, problem) : _asked.TryAdd(row.Key, row) ? row : Twice(row, _asked[row.Key]);
    }

    private ProblemText? Problem(FaqRow row)
    {
        if (row.Question.Length == 0)
        {
            return "the question is empty";
        }

        if (row.Answer.Length == 0)
        {
            return "the answer is empty";
        }

        if (row.Question.Length > LongestQuestion)
        {
            return $"the question is longer than {LongestQuestion} characters";
        }

        if (row.Answer.Length > LongestAnswer)
        {
            return $"the answer is longer than {LongestAnswer} characters";
        }

        if ((row.Question + row.Answer).Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        {
            return "it holds a control character";
        }

        if (!languages.Contains(row.Language))
        {
            return $"'{row.Language}' is not a language of the pack; those are {string.Join(", ", languages)}";
        }

        return _asked.TryGetValue(row.Key, out var earlier) && earlier.Answer != row.Answer ? DifferentIn(earlier.Line) : null;
    }

    private static ProblemText DifferentIn(int line) => $"the same question has another answer in line {line}";

    private FaqRow? Wrong(CsvLines.CsvLine line, ProblemText what)
    {
        problems.Error(new(file, line.Line, 1), "CB0502", $"This row cannot be used: {what}. Mend it, or take it out.");
        return null;
    }

    private FaqRow? Twice(FaqRow row, FaqRow earlier)
    {
        problems.Warning(new(file, row.Line, 1), "CB0502", $"Line {earlier.Line} has the same question with the same answer. This row is left out.");
        return null;
    }
}
