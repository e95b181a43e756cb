using System.CommandLine;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.CommandLine;

/// <summary><c>check</c>: tells every problem of a pack.</summary>
internal static class CheckCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var command = new Command("check", "Tell every problem of a pack; exit code 1 when one is an error.") { pack };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(pack)!, output)));
        return command;
    }

    private static int Run(string folder, TextWriter output)
    {
        var compilation = PackCompiler.Compile(PackCompiler.Read(folder));
        foreach (var problem in compilation.Problems)
        {
            output.WriteLine(problem with { File = Path.Combine(folder, problem.File) });
        }

        var faults = compilation.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        var warnings = compilation.Problems.Count - faults;
        output.WriteLine($"{Count.Of(faults, "error")}, {Count.Of(warnings, "warning")}.");
        return faults == 0 ? BotCommandLine.Success : BotCommandLine.Failure;
    }
}
