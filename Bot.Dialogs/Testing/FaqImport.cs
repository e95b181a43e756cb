using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Faq;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>Brings questions and answers into a pack, with tests, when the pack then still holds.</summary>
public static class FaqImport
{
    /// <summary>
    /// Brings a CSV file into the knowledge, in place of what an earlier import under the same name brought. A question that something
    /// else answers is told and has no test.
    /// </summary>
    /// <param name="pack">The pack.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="name">What the new files are called: small letters, digits and hyphens.</param>
    /// <param name="csv">The file's text: columns question, answer and, if wanted, language.</param>
    public static FaqImportResult Run(PackSource pack, string file, string name, string csv)
    {
        var (before, rest, refusal) = Open(pack, name);
        if (before is null || rest is null)
        {
            return new(null, [], 0, refusal);
        }

        var problems = new ProblemList();
        var rows = new FaqReader(file, before.Languages, problems).Read(csv);
        if (!problems.HasErrors)
        {
            rows = FaqTwins.LeaveOut(file, rows, rest.Passages, problems);
        }

        if (rows.Count == 0 && !problems.HasErrors)
        {
            problems.Error(Mark.Start(file), "CB0502", "There is no question in this file that the pack does not have. Write a question and its answer into each line below the heading.");
        }

        if (problems.HasErrors)
        {
            return new(null, [], 0, problems.Sorted);
        }

        var (path, passages) = (FaqFiles.PathOf(name, FaqShape.Knowledge), FaqFiles.Knowledge(rows));
        var files = new Dictionary<string, string> { [path] = passages };
        var compilation = PackCompiler.Compile(With(rest.Source, files));
        if (compilation.Release is not { } release)
        {
            return new(null, [], 0, Errors(compilation));
        }

        var tests = FaqTrial.Run(release, file, rows, problems);
        files[FaqFiles.TestsOf(name)] = FaqFiles.Tests(file, tests, path, passages);
        return Finish(before, With(rest.Source, files), file, [.. files.Keys], rows, problems) with { Tests = tests.Count };
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
        var (before, rest, refusal) = Open(pack, name);
        if (before is null || rest is null)
        {
            return new(null, [], 0, refusal);
        }

        var rows = questions.Select((question, index) => new FaqRow(index + 2, question, answer, language)).ToList();
        var tests = rows.Select(row => new FaqTest(row, answer.Length == 0 ? [] : [FaqFiles.Beginning(row)]) { Script = asScript ? FaqFiles.ScriptName(name, 0) : null });
        var path = FaqFiles.PathOf(name, asScript ? FaqShape.Scripts : FaqShape.Knowledge);
        var content = asScript ? FaqFiles.Scripts(name, before.Content.Settings.Handoff, [rows]) : FaqFiles.Wordings(rows);
        var files = new Dictionary<string, string> { [path] = content, [FaqFiles.TestsOf(name)] = FaqFiles.Tests(name, tests, path, content) };
        return Finish(before, With(rest.Source, files), name, [.. files.Keys], rows, new()) with { Tests = rows.Count };
    }

    // The pack as it is, and without what was brought in before under this name.
    private static (Release? Before, Release? Remainder, IReadOnlyList<PackProblem> Refusal) Open(PackSource pack, string name)
    {
        string[] own = [FaqFiles.TestsOf(name), FaqFiles.PathOf(name, FaqShape.Knowledge), FaqFiles.PathOf(name, FaqShape.Scripts)];
        var there = own.Where(pack.Files.ContainsKey).ToList();
        var tests = pack.Files.GetValueOrDefault(own[0]);
        if (there.Find(path => !(path == own[0] ? FaqFiles.AreOurs(tests.Span) : FaqFiles.IsAsWritten(tests.Span, path, pack.Files[path].Span))) is { } other)
        {
            var problems = new ProblemList();
            problems.Error(Mark.Start(other), "CB0206", $"The pack has '{other}' already, and it was written or changed by somebody else, or by an older version. Choose another name with --name, or move that file away.");
            return (null, null, problems.Sorted);
        }

        var before = PackCompiler.Compile(pack);
        var rest = there.Count == 0 || before.Release is null ? before
            : PackCompiler.Compile(new(new SortedDictionary<string, ReadOnlyMemory<byte>>(pack.Files.Where(file => !there.Contains(file.Key)).ToDictionary(), StringComparer.Ordinal)));
        return (before.Release, rest.Release, rest.Release is null ? Errors(rest) : []);
    }

    private static PackSource With(PackSource pack, IReadOnlyDictionary<string, string> added)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(pack.Files.ToDictionary(), StringComparer.Ordinal);
        foreach (var (path, text) in added)
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        return new(files);
    }

    private static FaqImportResult Finish(Release before, PackSource after, string file, IReadOnlyList<string> added, IReadOnlyList<FaqRow> rows, ProblemList problems)
    {
        var compilation = PackCompiler.Compile(after);
        if (compilation.Release is not { } release)
        {
            return new(null, [], 0, Errors(compilation));
        }

        var byTest = rows.ToDictionary(row => FaqFiles.TestName(file, row), StringComparer.Ordinal);
        var broken = PackTests.Run(before).Where(test => !test.Passed).Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var test in PackTests.Run(release).Where(test => !test.Passed && !broken.Contains(test.Name)))
        {
            if (byTest.TryGetValue(test.Name, out var row))
            {
                problems.Error(new(file, row.Line, 1), "CB0502", $"The bot answers '{row.Question}' otherwise: another script is closer. Reword the question, or take the row out. {test.Failure}");
            }
            else
            {
                problems.Error(new(test.File, test.Line, 1), "CB0502", $"The test '{test.Name}' does not hold any more with these questions. Take the question out whose answer comes instead. {test.Failure}");
            }
        }

        return new(problems.HasErrors ? null : after, added, rows.Count, problems.Sorted);
    }

    private static List<PackProblem> Errors(PackCompilation compilation) => [.. compilation.Problems.Where(problem => problem.Severity == ProblemSeverity.Error)];
}
