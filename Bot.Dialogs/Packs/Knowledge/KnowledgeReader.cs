using System.Globalization;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs.Knowledge.Documents;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge;

/// <summary>Reads <c>knowledge/</c>: documents, and tables of questions and answers.</summary>
internal sealed class KnowledgeReader(PackFiles files, IReadOnlyList<string> languages, ProblemList problems)
{
    private const string Folder = "knowledge/";
    private const int Most = 50_000;
    private const int LongestQuestion = 300;
    private const int LongestAnswer = 4_000;

    private readonly PassageTraits _traits = new(languages, problems);
    private readonly Dictionary<string, (Passage Passage, Mark At)> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All passages, in the order of files.</summary>
    public IReadOnlyList<Passage> Read()
    {
        List<Passage> passages = [.. new DocumentReader(files, _traits, problems).Read()];
        foreach (var path in files.In(Folder, ".csv"))
        {
            passages.AddRange(Table(path, files.Text(path)));
        }

        if (passages.Count > Most)
        {
            problems.Error(Mark.Start(Folder), "CB0105", $"There are {passages.Count} passages; a pack holds {Most}. Split it into several packs.");
        }

        return passages;
    }

    private IEnumerable<Passage> Table(string path, string text)
    {
        var lines = CsvLines.Read(text).ToList();
        var columns = lines.Count == 0 ? [] : lines[0].Cells.Select(cell => cell.Trim().ToLowerInvariant()).ToList();
        if (!columns.Contains("question") || !columns.Contains("answer") || columns.Distinct().Count() != columns.Count || columns.Any(column => column is not ("question" or "answer") && !PassageTraits.Names.Contains(column)))
        {
            problems.Error(Mark.Start(path), "CB0501", $"The first line must name the columns: question,answer and, where wanted, {string.Join(",", PassageTraits.Names)}.");
            yield break;
        }

        foreach (var line in lines.Skip(1))
        {
            if (Row(path, line, columns) is { } passage)
            {
                yield return passage;
            }
        }
    }

    private Passage? Row(string path, CsvLines.CsvLine line, List<string> columns)
    {
        var at = new Mark(path, line.Line, 1);
        if (line.Open || line.Cells.Count != columns.Count)
        {
            problems.Error(at, "CB0502", line.Open
                ? "A quote that begins in this row is never closed. Close it, or write \"\" for a quote inside quotes."
                : $"This row has {line.Cells.Count} cells, but the heading has {columns.Count}. Put cells that hold a comma into quotes.");
            return null;
        }

        string Cell(string name) => columns.IndexOf(name) is >= 0 and var column ? line.Cells[column].Trim() : "";
        var (question, answer) = (Cell("question"), Cell("answer"));
        if (question.Length is 0 or > LongestQuestion || answer.Length is 0 or > LongestAnswer)
        {
            problems.Error(at, "CB0502", $"A question has 1 to {LongestQuestion} characters and an answer 1 to {LongestAnswer}; here they have {question.Length} and {answer.Length}.");
            return null;
        }

        var passage = _traits.Make(new(string.Create(CultureInfo.InvariantCulture, $"{path}#{line.Line}"), "", answer) { Question = question, Source = question }, Cell, at);
        return passage is null || Clashes(passage, at) ? null : passage;
    }

    private bool Clashes(Passage passage, Mark at)
    {
        var key = $"{passage.Language}|{passage.Question}|{passage.About}|{passage.Audience}|{passage.From}";
        if (_asked.TryAdd(key, (passage, at)))
        {
            return false;
        }

        var (earlier, place) = _asked[key];
        if (earlier.Text != passage.Text)
        {
            problems.Error(at, "CB0502", $"The same question has another answer in {place.File}, line {place.Line}. Keep one of them, or tell them apart by about, audience, from or until.");
        }

        return true;
    }
}
