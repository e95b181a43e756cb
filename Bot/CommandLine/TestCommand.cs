using System.CommandLine;
using Bot.Dialogs.Testing;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>test</c>: runs the tests that a pack brings along, and tells what of the pack they go through.</summary>
internal static class TestCommand
{
    private const int MostGaps = 10;

    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var filter = new Option<string?>("--filter") { Description = "Only tests whose names contain this.", HelpName = "TEXT" };
        var junit = new Option<string?>("--junit") { Description = "Write the results as JUnit XML.", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write results and coverage as a page.", HelpName = "FILE" };
        var command = new Command("test", "Run the conversations of a pack's tests; exit code 1 when one does not hold.") { pack, filter, junit, html };
        command.SetAction(parsed => Verb.Run(
            errors, () => Run(parsed.GetValue(pack)!, parsed.GetValue(filter), parsed.GetValue(junit), parsed.GetValue(html), output)));
        return command;
    }

    private static int Run(string folder, string? filter, string? junit, string? html, TextWriter output)
    {
        var run = PackTests.Measure(LivePacks.Compile([folder])[0], filter);
        foreach (var result in run.Results.Where(result => !result.Passed))
        {
            output.WriteLine(result);
        }

        if (junit is not null)
        {
            File.WriteAllText(junit, JUnitReport.Of(folder, run.Results));
        }

        if (html is not null)
        {
            File.WriteAllText(html, TestPage.Of(folder, run));
        }

        var failed = run.Results.Count(result => !result.Passed);
        WriteCoverage(run.Coverage, output);
        output.WriteLine(failed == 0 ? $"{Count.Of(run.Results.Count, "test")} passed." : $"{failed} of {Count.Of(run.Results.Count, "test")} failed.");
        return failed == 0 ? BotCommandLine.Success : BotCommandLine.Failure;
    }

    private static void WriteCoverage(PackCoverage coverage, TextWriter output)
    {
        output.WriteLine($"Covered: {Share("steps", coverage.Steps)}, {Share("branches", coverage.Branches)}, {Share("scripts in each language", coverage.Scripts)}.");
        var gaps = coverage.Branches.Concat(coverage.Scripts).Where(item => !item.Covered).ToList();
        foreach (var gap in gaps.Take(MostGaps))
        {
            output.WriteLine($"  not covered: {gap.File}:{gap.Line}: {gap.Name}");
        }

        if (gaps.Count > MostGaps)
        {
            output.WriteLine($"  and {gaps.Count - MostGaps} more; --html FILE lists them all.");
        }
    }

    private static string Share(string name, IReadOnlyList<CoverageItem> items) =>
        $"{items.Count(item => item.Covered)} of {items.Count} {name} ({PackCoverage.Percent(items)} %)";
}
