using System.CommandLine;
using Bot.Conversations;
using Bot.Conversations.Exports;
using Bot.Conversations.Journaling;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Releases;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.CommandLine;

/// <summary><c>replay</c>: runs recorded conversations again and shows what comes out otherwise.</summary>
internal static class ReplayCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var key = new Option<string?>("--conversation") { Description = "Only this conversation: BOT|CHANNEL|CONVERSATION.", HelpName = "KEY" };
        var all = new Option<bool>("--all") { Description = "All conversations of the journal; the default." };
        var file = new Option<string?>("--file") { Description = "Conversations of an export file instead of the journal.", HelpName = "EXPORT" };
        var command = new Command("replay", "Run recorded conversations again, bit for bit; exit code 1 when anything comes out otherwise.") { data, key, all, file };
        command.Validators.Add(parsed =>
        {
            if ((parsed.GetValue(key) is null ? 0 : 1) + (parsed.GetValue(all) ? 1 : 0) + (parsed.GetValue(file) is null ? 0 : 1) > 1)
            {
                parsed.AddError("Give one of --conversation, --all and --file.");
            }
        });
        command.SetAction(parsed => Verb.Run(errors, () => parsed.GetValue(file) is { } export
            ? File(export, output)
            : Journal(DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(key), output)));
        return command;
    }

    private static int File(string file, TextWriter output)
    {
        var export = ExportReader.Read(file);
        var releases = new Dictionary<string, Release?>(StringComparer.Ordinal);
        foreach (var (hash, source) in export.Releases)
        {
            releases[hash] = PackCompiler.Compile(source).Release is { } release && release.Hash == hash ? release : null;
        }

        return Run(export.Conversations, releases.GetValueOrDefault, output);
    }

    private static int Journal(string directory, string? key, TextWriter output)
    {
        using var view = JournalView.Open(directory);
        var conversations = view.Reader.Conversations().Where(conversation => key is null || conversation.Key == key).ToList();
        if (key is not null && conversations.Count == 0)
        {
            throw new InvalidDataException($"There is no conversation '{key}' in the journal. Keys are written BOT|CHANNEL|CONVERSATION, for example ecommerce|directline|abc.");
        }

        return Run(conversations.Select(conversation => view.Reader.Recorded(conversation.Id, conversation.Key)), new StoredReleases(view.Reader).Find, output);
    }

    private static int Run(IEnumerable<RecordedConversation> conversations, Func<string, Release?> find, TextWriter output)
    {
        var replayer = new Replayer(find, new TurnGuard(Engine.Step, NullLogger<TurnGuard>.Instance).Take);
        var (count, different, turns, erased) = (0, 0, 0, 0);
        foreach (var result in conversations.Select(replayer.Run))
        {
            count++;
            turns += result.Turns;
            erased += result.Erased;
            different += result.IsSame ? 0 : 1;
            Print(result, output);
        }

        output.WriteLine(different == 0
            ? $"{Count.Of(turns, "turn")} of {Count.Of(count, "conversation")} came out as recorded, bit for bit."
            : $"{different} of {Count.Of(count, "conversation")} came out otherwise than recorded.");
        if (erased > 0)
        {
            output.WriteLine($"{Count.Of(erased, "turn")} could not be run again, because a customer of the conversation was erased.");
        }

        return different == 0 ? BotCommandLine.Success : BotCommandLine.Failure;
    }

    private static void Print(ReplayResult result, TextWriter output)
    {
        foreach (var difference in result.Differences)
        {
            output.WriteLine($"{result.Key}, turn {difference.Turn}, {difference.Part}:");
            foreach (var line in difference.Lines)
            {
                output.WriteLine($"  {line}");
            }
        }
    }
}
