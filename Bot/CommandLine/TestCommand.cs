using System.CommandLine;
using System.Diagnostics;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Testing;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>test</c>: runs the tests that a pack brings along, and tells what of the pack they go through.</summary>
internal static class TestCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var filter = new Option<string?>("--filter") { Description = "Only tests whose names contain this.", HelpName = "TEXT" };
        var junit = new Option<string?>("--junit") { Description = "Write the results as JUnit XML.", HelpName = "FILE" };
        var html = new Option<string?>("--html") { Description = "Write results and coverage as a page.", HelpName = "FILE" };
        var least = new Option<int?>("--min-coverage") { Description = "Fail when the tests go through less than this share of steps or branches.", HelpName = "PERCENT" };
        var propose = new Option<string?>("--propose") { Description = "Write tests for what no test goes through to a new file.", HelpName = "FILE" };
        var language = new Option<string?>("--language") { Description = "Language of the sentences: en or zh. Default: that of the terminal.", HelpName = "LANGUAGE" };
        language.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("test", "Run the conversations of a pack's tests; exit code 1 when one does not hold.") { pack, filter, junit, html, least, propose, language };
        command.SetAction(parsed => Verb.Run(
            errors,
            () => Run(
                parsed.GetValue(pack)!,
                new(parsed.GetValue(filter), parsed.GetValue(junit), parsed.GetValue(html), parsed.GetValue(least), parsed.GetValue(propose)),
                new(parsed.GetValue(language) ?? TerminalLanguage.Current),
                output)));
        return command;
    }

    private static int Run(string folder, TestArguments wanted, TestReport report, TextWriter output)
    {
        var release = LivePacks.Compile([folder])[0];
        var started = Stopwatch.GetTimestamp();
        var run = PackTests.Measure(release, wanted.Filter, () => Stopwatch.GetElapsedTime(started));
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

        if (wanted.Propose is { } file)
        {
            var proposed = TestProposals.For(release, run.Coverage);
            Write(proposed.Tests, file);
            output.WriteLine(report.Proposed(proposed, file));
        }

        output.WriteLine(report.Coverage(run.Coverage));
        var enough = wanted.Least is not { } least || (PackCoverage.Percent(run.Coverage.Steps) >= least && PackCoverage.Percent(run.Coverage.Branches) >= least);
        if (!enough)
        {
            output.WriteLine(report.TooLittle(wanted.Least!.Value));
        }

        output.WriteLine(report.Sum(run, took));
        return run.Results.All(result => result.Passed) && enough ? BotCommandLine.Success : BotCommandLine.Failure;
    }

    private static void Write(IReadOnlyList<ProposedTest> tests, string file)
    {
        if (tests.Count > 0)
        {
            using var stream = new FileStream(file, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(string.Join("---\n", tests.Select(test => test.Text)));
        }
    }
}
