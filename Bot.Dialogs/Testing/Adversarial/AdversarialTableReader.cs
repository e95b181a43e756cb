using System.Text.RegularExpressions;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Reads tables of conversations out of a Markdown file.</summary>
internal sealed partial class AdversarialTableReader
{
    private const int Columns = 5;

    private readonly string _file;
    private readonly List<AdversarialRow> _rows = [];
    private readonly Dictionary<char, string> _families = [];
    private readonly Dictionary<string, string> _completions = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private int _line;

    private AdversarialTableReader(string file) => _file = file;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    public static AdversarialTable Read(string file, string text)
    {
        var reader = new AdversarialTableReader(file);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            reader._line++;
            reader.ReadLine(line.Trim());
        }

        if (reader._rows.Count == 0 && reader._problems.Count == 0)
        {
            reader._problems.Add($"{file}:1: There is no conversation in this file. A row has five columns: | A01 | U1: words ⏎ U2: words | rules | refuse | `REFUSE` ; `NOT(a¦b)` |");
        }

        return new(reader._rows, reader._families, reader._completions, reader._problems);
    }

    private void ReadLine(string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            _families[heading.Groups["family"].Value[0]] = heading.Groups["name"].Value.Trim();
            return;
        }

        if (!line.StartsWith('|'))
        {
            return;
        }

        string[] cells = [.. Bar().Split(line.Trim().Trim('|')).Select(cell => cell.Replace("\\|", "|", StringComparison.Ordinal).Trim())];
        if (cells.Length == Columns - 1 && CompletionId().IsMatch(cells[0]))
        {
            ReadCompletion(cells);
        }
        else if (RowId().IsMatch(cells[0]) && line.Contains('`', StringComparison.Ordinal))
        {
            ReadRow(cells);
        }
    }

    private void ReadCompletion(string[] cells)
    {
        foreach (Match id in UsedFor().Matches(cells[2]))
        {
            _completions[id.Value] = cells[1];
        }
    }

    private void ReadRow(string[] cells)
    {
        var id = cells[0];
        if (cells.Length != Columns)
        {
            Complain(id, $"The row has {cells.Length} columns instead of five: id, turns, attacks, expected, assertions. Write a bar inside a cell as \\|.");
            return;
        }

        if (_rows.Any(row => row.Id == id))
        {
            Complain(id, "This id is given twice.");
        }

        var turns = cells[1].Split('⏎').Select(turn => ReadTurn(id, turn)).ToList();
        var assertions = Quoted().Matches(cells[4]).Select(match => ReadAssertion(id, match.Groups[1].Value, turns.Count)).OfType<Assertion>().ToList();
        _rows.Add(new(id, _line, turns, cells[3], assertions));
    }

    private AdversarialTurn ReadTurn(string id, string cell)
    {
        var (happenings, typed, unknown) = BracketReader.Read(Speaker().Replace(cell.Trim(), ""));
        if (unknown is not null)
        {
            Complain(id, $"The bracket {unknown} is no event that is known.");
        }

        return new(happenings, typed);
    }

    private Assertion? ReadAssertion(string id, string text, int turns)
    {
        var (assertion, problem) = AssertionReader.Read(text);
        if (problem is not null)
        {
            Complain(id, problem);
        }
        else if (assertion!.Turn is { } turn && (turn < 1 || turn > turns))
        {
            Complain(id, $"'{text}' names turn {turn}, but there are {turns}.");
        }

        return assertion;
    }

    private void Complain(string id, string problem) => _problems.Add($"{_file}:{_line}: {id}: {problem}");

    [GeneratedRegex(@"^#{1,6}\s+(?:Family\s+)?(?<family>[A-Z])\s*[.:：、)]\s*(?<name>.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^S\d{1,3}[a-z]?$")]
    private static partial Regex CompletionId();

    [GeneratedRegex(@"^[A-Z]\d{2,4}[a-z]?$")]
    private static partial Regex RowId();

    [GeneratedRegex(@"[A-Z]\d{2,4}[a-z]?")]
    private static partial Regex UsedFor();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^U\d+\s*[:：]\s*")]
    private static partial Regex Speaker();
}
