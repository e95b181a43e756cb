using System.CommandLine;
using Bot.Dialogs.Testing;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>test</c>: runs the tests that a pack brings along.</summary>
internal static class TestCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var command = new Command("test", "Run the conversations of a pack's tests; exit code 1 when one does not hold.") { pack };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(pack)!, output)));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        var results = PackTests.Run(LivePacks.Compile([folder])[0]);
        foreach (var result in results.Where(result => !result.Passed))
        {
            output.WriteLine(result);
        }

        var failed = results.Count(result => !result.Passed);
        output.WriteLine(failed == 0 ? $"{Count.Of(results.Count, "test")} passed." : $"{failed} of {Count.Of(results.Count, "test")} failed.");
        return failed == 0 ? BotCommandLine.Success : BotCommandLine.Failure;
    }
}
