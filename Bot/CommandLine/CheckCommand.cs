using System.CommandLine;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;

namespace Bot.CommandLine;

/// <summary><c>check</c>: tells every problem of a pack.</summary>
internal static class CheckCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Argument<string>("PACK") { Description = "The folder that holds pack.yaml." };
        var language = LanguageOption.Make();
        var format = new Option<string?>("--format") { Description = "text for people, json for editors. Default: text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", "Tell every problem of a pack; exit code 1 when one is an error.") { pack, language, format };
        command.SetAction(parsed => Verb.Run(errors, () => Run(
            parsed.GetValue(pack)!, new(LanguageOption.Of(parsed.GetValue(language))), parsed.GetValue(format) == "json", output)));
        return command;
    }

    private static int Run(string folder, CheckReport report, bool json, TextWriter output)
    {
        var compilation = PackChecker.Check(PackCompiler.Read(folder));
        output.WriteLine(json ? report.Json(folder, compilation.Problems) : report.Text(folder, compilation.Problems));
        return compilation.Release is not null ? BotCommandLine.Success : BotCommandLine.Failure;
    }
}
