using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Faq;

/// <summary>Reads a CSV file of questions and answers; what is wrong is told by row.</summary>
internal sealed class FaqReader(string file, IReadOnlyList<string> languages, ProblemList problems)
{
    private const int MostRows = 2_000;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 4_000;

    private static readonly string[] Columns = ["question", "answer", "language"];

    private readonly Dictionary<string, FaqRow> _asked = new(StringComparer.OrdinalIgnoreCase);

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
        if (line.Open || line.Cells.Count != width)
        {
            return Wrong(line, line.Open ? "a quote that begins here is never closed" : $"it has {line.Cells.Count} cells, but the heading has {width}; put cells that hold a comma into quotes");
        }

        var question = line.Cells[columns["question"]].Trim();
        var answer = line.Cells[columns["answer"]].Trim();
        var language = columns.TryGetValue("language", out var column) && line.Cells[column].Trim() is { Length: > 0 } given ? given.ToLowerInvariant() : languages[0];
        var row = new FaqRow(line.Line, question, answer, language);
        return Problem(row) is { } problem ? Wrong(line, problem) : _asked.TryAdd(question, row) ? row : null;
    }

    private string? Problem(FaqRow row) =>
        row.Question.Length == 0 ? "the question is empty"
        : row.Answer.Length == 0 ? "the answer is empty"
        : row.Question.Length > LongestQuestion ? $"the question is longer than {LongestQuestion} characters"
        : row.Answer.Length > LongestAnswer ? $"the answer is longer than {LongestAnswer} characters"
        : (row.Question + row.Answer).Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "it holds a control character"
        : !languages.Contains(row.Language) ? $"'{row.Language}' is not a language of the pack; those are {string.Join(", ", languages)}"
        : _asked.TryGetValue(row.Question, out var earlier) && earlier.Answer != row.Answer ? $"the same question has another answer in line {earlier.Line}"
        : null;

    private FaqRow? Wrong(CsvLines.CsvLine line, string what)
    {
        problems.Error(new(file, line.Line, 1), "CB0502", $"This row cannot be used: {what}.");
        return null;
    }
}
