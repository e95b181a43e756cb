using System.CommandLine;
using System.Diagnostics;
using Bot.Dialogs.Checks;
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
        var least = new Option<int?>("--min-coverage") { Description = "Fail when the tests go through less than this share of steps or branches.", HelpName = "PERCENT" };
        var propose = new Option<string?>("--propose") { Description = "Write tests for what no test goes through to a new file.", HelpName = "FILE" };
        var command = new Command("test", "Run the conversations of a pack's tests; exit code 1 when one does not hold.") { pack, filter, junit, html, least, propose };
        command.SetAction(parsed => Verb.Run(
            errors,
            () => Run(
                parsed.GetValue(pack)!,
                new(parsed.GetValue(filter), parsed.GetValue(junit), parsed.GetValue(html), parsed.GetValue(least), parsed.GetValue(propose)),
                output)));
        return command;
    }

    private static int Run(string folder, TestArguments wanted, TextWriter output)
    {
        var release = LivePacks.Compile([folder])[0];
        var started = Stopwatch.GetTimestamp();
        var run = PackTests.Measure(release, wanted.Filter);
        var took = Stopwatch.GetElapsedTime(started);
        foreach (var result in run.Results.Where(result => !result.Passed))
        {
            output.WriteLine(result);
        }

        if (wanted.Junit is not null)
        {
            File.WriteAllText(wanted.Junit, JUnitReport.Of(folder, run.Results));
        }

        if (wanted.Html is not null)
        {
            File.WriteAllText(wanted.Html, TestPage.Of(folder, run));
        }

        if (wanted.Propose is not null)
        {
            Propose(TestProposals.For(release, run.Coverage), wanted.Propose, output);
        }

        WriteCoverage(run.Coverage, output);
        var enough = IsEnough(run.Coverage, wanted.Least, output);
        var failed = run.Results.Count(result => !result.Passed);
        output.WriteLine($"{run.Turns} turns in {took.TotalMilliseconds:F0} ms.");
        output.WriteLine(failed == 0 ? $"{Count.Of(run.Results.Count, "test")} passed." : $"{failed} of {Count.Of(run.Results.Count, "test")} failed.");
        return failed == 0 && enough ? BotCommandLine.Success : BotCommandLine.Failure;
    }

    private static void Propose(IReadOnlyList<ProposedTest> proposals, string file, TextWriter output)
    {
        if (proposals.Count == 0)
        {
            output.WriteLine("No test to propose.");
            return;
        }

        using (var stream = new FileStream(file, FileMode.CreateNew))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(string.Join("---\n", proposals.Select(test => test.Text)));
        }

        output.WriteLine($"{Count.Of(proposals.Count, "test")} proposed in {file}. Read them: they say what the bot does now, not what it should do.");
    }

    private static bool IsEnough(PackCoverage coverage, int? least, TextWriter output)
    {
        var (steps, branches) = (PackCoverage.Percent(coverage.Steps), PackCoverage.Percent(coverage.Branches));
        var enough = least is not { } wanted || (steps >= wanted && branches >= wanted);
        if (!enough)
        {
            output.WriteLine($"Too little is covered: {least} % of steps and of branches are wanted.");
        }

        return enough;
    }

    private static void WriteCoverage(PackCoverage coverage, TextWriter output)
    {
        var guidelines = coverage.Guidelines.Count == 0 ? "" : $", {Share("guidelines and topics", coverage.Guidelines)}";
        output.WriteLine($"Covered: {Share("steps", coverage.Steps)}, {Share("branches", coverage.Branches)}, {Share("scripts in each language", coverage.Scripts)}{guidelines}.");
        var gaps = coverage.Branches.Concat(coverage.Scripts).Concat(coverage.Guidelines).Where(item => !item.Covered).ToList();
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
