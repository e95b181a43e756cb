using System.Globalization;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge;

/// <summary>Reads <c>knowledge/</c>: documents in Markdown, and tables of questions and answers.</summary>
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
        var passages = new List<Passage>();
        foreach (var path in files.In(Folder, ".md"))
        {
            passages.AddRange(Document(path, files.Text(path)));
        }

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

    private IEnumerable<Passage> Document(string path, string text)
    {
        var (head, body, line) = Head(path, text);
        var sections = MarkdownSections.Of(body);
        if (sections.Count == 0)
        {
            problems.Warning(Mark.Start(path), "CB0501", "This document holds no words below its headings, so nothing can be quoted from it.");
        }

        string Trait(string name) => head.GetValueOrDefault(name, "");
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            var passage = new Passage(string.Create(CultureInfo.InvariantCulture, $"{path}#{i + 1}"), "", section.Text)
            {
                Heading = section.Heading,
                Source = section.Heading.Length > 0 ? section.Heading : Path.GetFileNameWithoutExtension(path),
            };
            if (_traits.Make(passage, Trait, new(path, line + section.Line, 1)) is { } made)
            {
                yield return made;
            }
        }
    }

    // A head between two lines of three hyphens, as many editors write it.
    private (Dictionary<string, string> Head, string Body, int Lines) Head(string path, string text)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = text.ReplaceLineEndings("\n");
        var end = lines.StartsWith("---\n", StringComparison.Ordinal) ? lines.IndexOf("\n---\n", 3, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            return (head, lines, 0);
        }

        // The hyphens stay, so that problems are told with the line of the file.
        if (YamlReader.Read(path, lines[..(end + 1)], problems) is [YamlMap map, ..])
        {
            foreach (var (key, value) in map.Entries)
            {
                if (value is YamlScalar scalar && PassageTraits.Names.Contains(key.Text))
                {
                    head[key.Text] = scalar.Text;
                }
                else
                {
                    problems.Error(key.At, "CB0201", $"The head of a document knows {string.Join(", ", PassageTraits.Names)}, each with one value, not '{key.Text}'.");
                }
            }
        }

        return (head, lines[(end + 5)..], lines[..(end + 4)].Count(letter => letter == '\n'));
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
        var key = $"{passage.Question}|{passage.About}|{passage.Audience}|{passage.From}";
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
