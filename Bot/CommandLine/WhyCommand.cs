using System.CommandLine;
using System.Text.Json;
using Bot.Conversations.Journaling;
using Bot.Dialogs;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Replay;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>why</c>: tells staff all that the certificate of a turn holds.</summary>
internal static class WhyCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Describe(TextWriter output, TextWriter errors)
    {
        var data = DataOption.Make();
        var key = new Option<string>("--conversation") { Description = "The conversation: BOT|CHANNEL|CONVERSATION.", HelpName = "KEY", Required = true };
        var turn = new Option<long?>("--turn") { Description = "Number of the turn. Default: the last one", HelpName = "N" };
        var command = new Command("why", "Tell why a turn came to what it did, and where each block of its reply comes from.") { data, key, turn };
        command.SetAction(parsed => Verb.Run(errors, () => Run(DataOption.Directory(parsed.GetValue(data)), parsed.GetValue(key)!, parsed.GetValue(turn), output)));
        return command;
    }

    private static int Run(string directory, string key, long? number, TextWriter output)
    {
        using var view = JournalView.Open(directory);
        var id = view.Reader.FindConversation(key);
        if (id == 0)
        {
            throw new InvalidDataException($"There is no conversation '{key}' in the journal. Keys are written BOT|CHANNEL|CONVERSATION, for example ecommerce|directline|abc.");
        }

        var turns = view.Reader.Recorded(id, key).Turns;
        var turn = number is null ? turns.LastOrDefault(each => !each.Certificate.IsEmpty) : turns.FirstOrDefault(each => each.Number == number);
        if (turn is null || turn.Certificate.IsEmpty)
        {
            throw new InvalidDataException($"{(number is null ? "No turn" : $"Turn {number}")} of '{key}' has a certificate{(turn is null ? "" : turn.Seal is null ? ": an older version took it, or nothing was to be decided" : ": its customer was erased")}. The conversation has {turns.Count} turns.");
        }

        var certificate = JsonSerializer.Deserialize(turn.Certificate.Span, DialogsJson.Default.Certificate)!;
        var awaited = new AwaitedText(turns, new StoredReleases(view.Reader).Find);
        foreach (var line in Lines(certificate, turn, awaited.After(turn)))
        {
            output.WriteLine(line);
        }

        return BotCommandLine.Success;
    }

    private static IEnumerable<string> Lines(Certificate told, RecordedTurn turn, IEnumerable<string> awaited)
    {
        yield return $"Turn {told.Turn}, {told.Kind}, decided by: {string.Join(", ", told.Path)}";
        yield return $"Release {told.Release}";
        foreach (var (name, values) in new (string, IEnumerable<string>)[]
        {
            ("Values and facts used", told.Facts),
            ("Guidelines whose condition held", told.Considered),
            ("Guidelines that acted", told.Fired),
            ("Guidelines that gave way", told.Dropped.Select(one => $"{one.Id} ({one.Relation}{(one.By is null || one.By == one.Id ? "" : $" {one.By}")})")),
            ("Found by the gates", told.Findings.Select(one => $"{one.Check}: {one.Effect}")),
        })
        {
            yield return $"{name}: {(string.Join(", ", values) is { Length: > 0 } some ? some : "none")}";
        }

        if (told.Call is { } call)
        {
            yield return $"Outcome of call {call.Id}{Digest(", result", call.Result)}{Digest(", model", call.Model)}{Digest(", prompt", call.Prompt)}{Digest(", its words", call.Raw)}";
        }

        for (var i = 0; i < told.Blocks.Count; i++)
        {
            yield return $"Block {i + 1}: {Source(told.Blocks[i])}";
        }

        foreach (var line in awaited)
        {
            yield return line;
        }

        yield return told.Cut ? "Some of it was too long for a certificate and is left out." : $"Seal {turn.Seal}";
    }

    private static string Source(BlockProof block) =>
        $"{block.Kind}{(block.File is null ? "" : $", {block.File}:{block.Line}")}{Digest(", text", block.Template)}{Digest(", card", block.Card)}{Digest(", tells a result of", block.Service)}{Digest(", after the gate", block.Gated)}";

    private static string Digest(string name, string? value) => value is null ? "" : $"{name} {value}";
}
