using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Faq;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>Brings a CSV file of questions and answers into a pack, as scripts and tests, when the pack then still holds.</summary>
public static class FaqImport
{
    /// <summary>Brings them in.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="prefix">What the names of scripts and files begin with: small letters, digits and hyphens.</param>
    /// <param name="csv">The file's text: columns question, answer and, if wanted, language.</param>
    public static FaqImportResult Run(PackSource pack, string file, string prefix, string csv)
    {
        if (PackCompiler.Compile(pack) is var before && before.Release is null)
        {
            return new(null, [], 0, before.Problems);
        }

        var problems = new ProblemList();
        var rows = new FaqReader(file, before.Release.Languages, problems).Read(csv);
        if (problems.HasErrors || rows.Count == 0)
        {
            return new(null, [], 0, problems.HasErrors ? problems.Sorted : [new(file, 1, 1, "CB0502", "There is no question in this file.")]);
        }

        return Add(pack, before.Release, file, prefix, rows, FaqShape.Scripts);
    }

    /// <summary>Brings questions in that have one answer, as they were asked; without an answer a person gives it.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="name">What the new files, and a script, are called.</param>
    /// <param name="language">The language of questions and answer.</param>
    /// <param name="questions">The questions, each at most 300 characters.</param>
    /// <param name="answer">The answer; empty only for a script.</param>
    /// <param name="asScript">Whether a script answers them, in place of the knowledge.</param>
    public static FaqImportResult Draft(PackSource pack, string name, string language, IReadOnlyList<string> questions, string answer, bool asScript)
    {
        if (PackCompiler.Compile(pack) is var before && before.Release is null)
        {
            return new(null, [], 0, before.Problems);
        }

        var rows = questions.Select((question, index) => new FaqRow(index + 2, question, answer, language)).ToList();
        return Add(pack, before.Release, name, name, rows, asScript ? FaqShape.Scripts : FaqShape.Knowledge);
    }

    private static FaqImportResult Add(PackSource pack, Release before, string file, string prefix, IReadOnlyList<FaqRow> rows, FaqShape shape)
    {
        var answers = rows.GroupBy(row => (row.Language, row.Answer)).Select(group => (IReadOnlyList<FaqRow>)[.. group]).ToList();
        Dictionary<string, string> added = shape == FaqShape.Scripts
            ? new() { [$"scripts/{prefix}.yaml"] = FaqFiles.Scripts(prefix, before.Content.Settings.Handoff, answers) }
            : new() { [$"knowledge/{prefix}.csv"] = FaqFiles.Knowledge(rows) };
        added[$"tests/{prefix}.yaml"] = FaqFiles.Tests(prefix, file, answers, shape);
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(pack.Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, text) in added)
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        var after = new PackSource(files);
        var wrong = Check(after, before, rows, file);
        return new(wrong.Count == 0 ? after : null, [.. added.Keys], rows.Count, wrong);
    }

    private static List<PackProblem> Check(PackSource after, Release before, IReadOnlyList<FaqRow> rows, string file)
    {
        var compilation = PackCompiler.Compile(after);
        if (compilation.Release is not { } release)
        {
            return [.. compilation.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)];
        }

        var byTest = rows.ToDictionary(row => FaqFiles.TestName(file, row), StringComparer.Ordinal);
        var broken = PackTests.Run(before).Where(test => !test.Passed).Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. PackTests.Run(release).Where(test => !test.Passed && !broken.Contains(test.Name)).Select(test => byTest.TryGetValue(test.Name, out var row)
                ? new PackProblem(file, row.Line, 1, "CB0502", $"The bot answers '{row.Question}' otherwise: another script is closer. Reword the question, or take the row out. {test.Failure}")
                : new PackProblem(test.File, test.Line, 1, "CB0502", $"The test '{test.Name}' does not hold any more with these questions. {test.Failure}")),
        ];
    }
}
