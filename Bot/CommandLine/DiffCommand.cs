using System.CommandLine;
using Bot.Conversations.Journaling;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>diff</c>: what becomes of real conversations on another release.</summary>
internal static class DiffCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var before = new Argument<string>("OLD") { Description = "A release: first letters of its hash, the folder of a pack, or 'live'." };
        var after = new Argument<string>("NEW") { Description = "The release to compare with." };
        var data = DataOption.Make();
        var last = LastOption.Make();
        var bot = new Option<string?>("--bot") { Description = "The bot whose live release is meant.", HelpName = "NAME" };
        var examples = new Option<int>("--examples") { Description = "Examples of each kind of change. Default: 2", HelpName = "N", DefaultValueFactory = _ => 2 };
        var command = new Command("diff", "Have the last real conversations of one release again on another, and show what changes for customers.") { before, after, data, last, bot, examples };
        command.SetAction(parsed => Verb.Run(errors, () =>
        {
            using var view = JournalView.Open(DataOption.Directory(parsed.GetValue(data)));
            var choice = new ReleaseChoice(view.Reader, new(view.Reader));
            var (left, right, name) = (parsed.GetValue(before)!, parsed.GetValue(after)!, parsed.GetValue(bot));

            // 'live' is the live release of the bot that the other side is about.
            var second = right == ReleaseChoice.Live && left != ReleaseChoice.Live ? null : choice.Find(right, name);
            var first = choice.Find(left, name ?? second?.Name);
            second ??= choice.Find(right, name ?? first.Name);
            output.WriteLine($"{first.Name} {first.Hash[..8]} -> {second.Name} {second.Hash[..8]}");
            BehaviourText.Write(output, RecordedBehaviour.Compare(view.Reader, first, second, parsed.GetValue(last)), parsed.GetValue(examples));
            return BotCommandLine.Success;
        }));
        return command;
    }
}
