using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>Runs the tests that a pack brings along: no host, no clock, no network.</summary>
public static class PackTests
{
    /// <summary>Runs all tests of <c>tests/*.yaml</c>, in the order of files.</summary>
    /// <param name="release">The compiled pack.</param>
    public static IReadOnlyList<PackTestResult> Run(Release release)
    {
        var problems = new ProblemList();
        var tests = PackTestReader.Read(release, problems);
        var unreadable = problems.Sorted.Select(problem => new PackTestResult("unreadable", problem.File, problem.Line, problem.ToString()));
        return [.. unreadable, .. tests.Select(test => Run(release, test))];
    }

    private static PackTestResult Run(Release release, PackTest test)
    {
        var player = new TestPlayer(release, test);
        foreach (var line in test.Lines)
        {
            if ((player.Act(line) ?? TestChecks.Find(player, line)) is { } failure)
            {
                return new(test.Name, line.At.File, line.At.Line, $"{failure}\n{player.Transcript}");
            }
        }

        return new(test.Name, test.At.File, test.At.Line);
    }
}
