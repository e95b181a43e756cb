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
        return [.. unreadable, .. tests.AsParallel().AsOrdered().Select(test => Run(release, test, null))];
    }

    /// <summary>Runs the tests whose names contain a text, and tells what of the pack they go through.</summary>
    /// <param name="release">The compiled pack.</param>
    /// <param name="filter">The text; absent for all tests.</param>
    /// <param name="elapsed">Tells how much time has passed since any moment; absent when nobody wants to know how long the tests take. It is asked by several threads at once.</param>
    public static PackTestRun Measure(Release release, string? filter = null, Func<TimeSpan>? elapsed = null)
    {
        var problems = new ProblemList();
        var tests = PackTestReader.Read(release, problems).Where(test => filter is null || test.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
        var unreadable = problems.Sorted.Select(problem => new PackTestResult("unreadable", problem.File, problem.Line, problem.ToString()));
        var counted = tests.AsParallel().AsOrdered().Select(test =>
        {
            var (count, started) = (new CoverageCount(), elapsed?.Invoke() ?? default);
            var result = Run(release, test, count);
            return (Result: result with { Took = (elapsed?.Invoke() ?? default) - started }, Count: count);
        }).ToList();
        var all = new CoverageCount();
        counted.ForEach(test => all.Add(test.Count));
        return new([.. unreadable, .. counted.Select(test => test.Result)], all.Of(release)) { Turns = all.Turns };
    }

    private static PackTestResult Run(Release release, PackTest test, CoverageCount? coverage)
    {
        var player = new TestPlayer(release, test) { Coverage = coverage };
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
