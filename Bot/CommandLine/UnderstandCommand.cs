using System.CommandLine;
using System.Text.Json;
using Bot.Dialogs.Understanding.Trials;

namespace Bot.CommandLine;

/// <summary><c>understand</c>: trains the matcher on labelled messages and writes what it makes of others, to measure it on any data.</summary>
internal static class UnderstandCommand
{
    /// <summary>Describes the verb.</summary>
    /// <param name="output">Where the answer goes.</param>
    /// <param name="errors">Where complaints go.</param>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var train = JsonLines.Option("--train", "Examples, one {\"text\",\"label\"} a line; the label __none__ means none of these.", required: true);
        var none = JsonLines.Option("--none", "More messages that mean none of these; their labels are not looked at.");
        var dev = JsonLines.Option("--dev", "Labelled messages to choose the threshold with; see --threshold.");
        var threshold = new Option<string?>("--threshold")
        {
            Description = "What the threshold is to be best at on --dev: dev_acc is accuracy, dev_balanced the sum of both shares. Default: dev_balanced",
        };
        threshold.AcceptOnlyFromAmong("dev_acc", "dev_balanced");
        var messages = JsonLines.Option("--in", "Messages to understand, one {\"text\"} a line.", required: true);
        var file = JsonLines.Option("--out", "The file to write: {\"label\",\"confidence\",\"ranked\"} for each message.", required: true);
        var command = new Command("understand", "Train the matcher on labelled messages and write what it makes of others.") { train, none, dev, threshold, messages, file };
        command.Validators.Add(result =>
        {
            if (result.GetValue(threshold) is not null && result.GetValue(dev) is null)
            {
                result.AddError("--threshold is chosen on labelled messages: give them with --dev.");
            }
        });
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            var trial = Train(parsed.GetValue(train)!, parsed.GetValue(none));
            var goal = parsed.GetValue(threshold) == "dev_acc" ? ThresholdGoal.Accuracy : ThresholdGoal.Balance;
            var least = parsed.GetValue(dev) is { } labelled ? Threshold(trial, labelled, goal) : MatcherTrial.UsualThreshold;
            return Run(trial, least, parsed.GetValue(messages)!, parsed.GetValue(file)!, output);
        }));
        return command;
    }

    private static MatcherTrial Train(string file, string? none)
    {
        var examples = Read(file, needsLabel: true);
        if (!examples.Any(example => example.Label != MatcherTrial.None))
        {
            throw new InvalidDataException($"{file} holds no example of anything: give at least one line with a label other than {MatcherTrial.None}.");
        }

        var strangers = none is null ? [] : Read(none, needsLabel: false).Select(message => message with { Label = MatcherTrial.None });
        return MatcherTrial.Train(examples.Concat(strangers));
    }

    private static double Threshold(MatcherTrial trial, string file, ThresholdGoal goal) =>
        ThresholdSearch.Find(Read(file, needsLabel: true).Select(message => (message.Label, trial.Rank(message.Text))), goal);

    private static int Run(MatcherTrial trial, double threshold, string file, string into, TextWriter output)
    {
        var messages = Read(file, needsLabel: false);
        JsonLines.Write(into, messages, (line, message) => Write(line, trial.Rank(message.Text), threshold));
        output.WriteLine(FormattableString.Invariant($"Wrote {Count.Of(messages.Count, "message")} to {into}; believed from a confidence of {threshold:0.####} on."));
        return BotCommandLine.Success;
    }

    private static void Write(Utf8JsonWriter line, RankedText ranked, double threshold)
    {
        line.WriteString("label", ranked.LabelAt(threshold));
        line.WriteNumber("confidence", ranked.Confidence);
        JsonLines.WriteTexts(line, "ranked", ranked.Ranked);
    }

    private static IReadOnlyList<LabelledText> Read(string file, bool needsLabel) =>
        JsonLines.Read(file, (lines, problems) => LabelledLines.Read(file, lines, needsLabel, problems));
}
