using System.CommandLine;
using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Understanding.Trials;

namespace Bot.CommandLine;

/// <summary><c>guard</c>: tells attacks from other messages, to measure that on data of one's own.</summary>
internal static class GuardCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var messages = JsonLines.Option("--in", "Messages to judge, one {\"text\"} a line.", required: true);
        var file = JsonLines.Option("--out", "The file to write: {\"label\",\"confidence\"} for each message; the label is attack or benign.", required: true);
        var command = new Command("guard", "Judge which messages are attacks on the bot, and write it.") { messages, file };
        command.SetAction(parsed => Verb.Run(errors, () => Run(parsed.GetValue(messages)!, parsed.GetValue(file)!, output)));
        return command;
    }

    private static int Run(string messages, string file, TextWriter output)
    {
        var texts = JsonLines.Read(messages, (lines, problems) => LabelledLines.Read(messages, lines, needsLabel: false, problems));
        var attacks = 0;
        JsonLines.Write(file, texts, (line, message) =>
        {
            var isAttack = AttackReader.Read(message.Text) is not null;
            attacks += isAttack ? 1 : 0;
            line.WriteString("label", isAttack ? "attack" : "benign");
            line.WriteNumber("confidence", Math.Round(AttackReader.Likelihood(message.Text), 4));
        });
        output.WriteLine($"Wrote what {Count.Of(texts.Count, "message")} are to {file}: {Count.Of(attacks, "attack")}.");
        return BotCommandLine.Success;
    }
}
