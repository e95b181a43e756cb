using System.CommandLine;
using Bot.Conversations.Exports;
using Bot.Conversations.Journaling;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>export</c>: writes conversations with the releases they ran on into one file.</summary>
internal static class ExportCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var key = new Option<string[]>("--conversation") { Description = "A conversation, BOT|CHANNEL|CONVERSATION; may be given several times. Default: all", HelpName = "KEY" };
        var file = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", DefaultValueFactory = _ => "conversations.jsonl" };
        var masked = new Option<bool>("--masked") { Description = "Put tokens in place of personal data. Others may see such a file; replay does not take it." };
        var command = new Command("export", "Write recorded conversations, personal data included, into a file that replay takes.") { data, key, file, masked };
        command.SetAction(parsed => Verb.Run(errors, () =>
            Run(DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(key) ?? [], parsed.GetValue(file)!, parsed.GetValue(masked), output)));
        return command;
    }

    private static int Run(string directory, string[] keys, string file, bool masked, TextWriter output)
    {
        using var view = JournalView.Open(directory);
        var known = view.Reader.Conversations();
        if (keys.FirstOrDefault(key => !known.Exists(conversation => conversation.Key == key)) is { } missing)
        {
            throw new InvalidDataException($"There is no conversation '{missing}' in the journal. Keys are written BOT|CHANNEL|CONVERSATION.");
        }

        var wanted = known.Where(conversation => keys.Length == 0 || keys.Contains(conversation.Key)).ToList();
        WholeFile.Write(file, stream => Write(view.Reader, wanted, stream, masked));
        output.WriteLine($"Wrote {Count.Of(wanted.Count, "conversation")} to {file}. {(masked ? "Tokens stand for personal data." : "It holds what customers wrote: keep it as you keep the journal.")}");
        return BotCommandLine.Success;
    }

    private static void Write(JournalReader reader, List<(long Id, string Key)> conversations, Stream stream, bool masked)
    {
        var writer = new ExportWriter(stream);
        var releases = new HashSet<string>(StringComparer.Ordinal);
        writer.Begin();
        for (var i = 0; i < conversations.Count; i++)
        {
            var conversation = reader.Recorded(conversations[i].Id, conversations[i].Key);
            if (masked)
            {
                writer.Write(MaskedConversation.Of(conversation, i + 1));
                continue;
            }

            foreach (var hash in conversation.Turns.Select(turn => turn.Release).OfType<string>().Where(releases.Add))
            {
                WriteRelease(reader, writer, hash);
            }

            writer.Write(conversation);
        }
    }

    private static void WriteRelease(JournalReader reader, ExportWriter writer, string hash)
    {
        if (reader.FindSource(hash) is { } source)
        {
            writer.Write(hash, PackArchive.Write(source));
        }
    }
}
