using System.CommandLine;
using Bot.Dialogs.Testing.Adversarial;
using Bot.Models;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>adversarial</c>: plays conversations of attackers against a pack and tells what does not hold.</summary>
internal static class AdversarialCommand
{
    private const int LongestReply = 200;

    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var pack = new Option<string>("--pack") { Description = "The folder that holds pack.yaml.", HelpName = "DIR", Required = true };
        var table = new Option<string>("--table") { Description = "A Markdown file with rows of five columns: id, turns, attacks, expected, assertions.", HelpName = "FILE", Required = true };
        var mode = new Option<AdversarialMode>("--mode") { Description = "How the model behaves: it obeys the attacker, refuses everything, or answers rightly. Default: hostile", HelpName = "hostile|refusal|answer" };
        var every = new Option<bool>("--every-row") { Description = "Also run rows that the mode is not about: 'answer' rows with a refusing model, other rows with an answering one." };
        var transcripts = new Option<bool>("--transcripts") { Description = "Write every conversation as it went." };
        var command = new Command("adversarial", "Play attackers' conversations against a pack, with a stub in place of the model; exit code 1 when an assertion does not hold.") { pack, table, mode, every, transcripts };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(pack)!, parsed.GetValue(table)!, parsed.GetValue(mode), parsed.GetValue(every), parsed.GetValue(transcripts), output)));
        return command;
    }

    private static int Run(string folder, string table, AdversarialMode mode, bool every, bool transcripts, TextWriter output)
    {
        var release = LivePacks.Compile([folder])[0];
        var report = AdversarialTests.Run(release, table, File.ReadAllText(table), mode, new StubbedModel(release).Side, every);
        foreach (var problem in report.Problems)
        {
            output.WriteLine(problem);
        }

        foreach (var row in report.Rows)
        {
            Write(row, transcripts, output);
        }

        WriteSummary(report, mode, output);
        return report.Passed ? BotCommandLine.Success : BotCommandLine.Failure;
    }

    private static void Write(AdversarialResult row, bool transcript, TextWriter output)
    {
        foreach (var failure in row.Failures)
        {
            var reply = failure.Reply.ReplaceLineEndings(" ");
            output.WriteLine($"{row.Id} turn {failure.Turn}: {failure.Assertion} does not hold: \"{(reply.Length > LongestReply ? reply[..LongestReply] + "…" : reply)}\"");
        }

        if (transcript)
        {
            output.WriteLine($"{row.Id}\n{row.Transcript}");
        }
    }

    private static void WriteSummary(AdversarialReport report, AdversarialMode mode, TextWriter output)
    {
        foreach (var family in report.Rows.GroupBy(row => row.Family))
        {
            output.WriteLine($"{family.Key}: {family.Count(row => row.Failures.Count == 0)} of {family.Count()} hold");
        }

        var left = report.Left == 0 ? "" : $" ({Count.Of(report.Left, "row")} left out: not what this mode is about)";
        output.WriteLine($"{mode.ToString().ToLowerInvariant()}: {report.Rows.Count(row => row.Failures.Count == 0)} of {Count.Of(report.Rows.Count, "conversation")} hold{left}.");
    }
}
