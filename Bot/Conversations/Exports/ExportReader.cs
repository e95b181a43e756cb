using System.Runtime.InteropServices;
using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Releases;

namespace Bot.Conversations.Exports;

/// <summary>Reads what <see cref="ExportWriter"/> wrote.</summary>
internal sealed class ExportReader
{
    private readonly string _file;
    private readonly Dictionary<string, PackSource> _releases = new(StringComparer.Ordinal);
    private readonly List<(string Key, List<RecordedTurn> Turns)> _conversations = [];

    private ExportReader(string file) => _file = file;

    /// <summary>The releases of the file, by hash.</summary>
    public IReadOnlyDictionary<string, PackSource> Releases => _releases;

    /// <summary>Its conversations, in order.</summary>
    public IEnumerable<RecordedConversation> Conversations =>
        _conversations.Select(conversation => new RecordedConversation(conversation.Key, ConversationKey.Parse(conversation.Key).ChannelId, conversation.Turns));

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A line is not what an export holds; the message names it.</exception>
    public static ExportReader Read(string file)
    {
        var reader = new ExportReader(file);
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                reader.Take(line, number);
            }
        }

        return number > 0 ? reader : throw new InvalidDataException($"{file}:1: the file is empty.");
    }

    private void Take(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (number == 1)
            {
                CheckForm(root);
            }
            else if (root.TryGetProperty("release", out var hash) && root.TryGetProperty("source", out var source))
            {
                _releases[hash.GetString()!] = PackArchive.Read(source.GetBytesFromBase64());
            }
            else if (root.TryGetProperty("conversation", out var key))
            {
                _ = ConversationKey.Parse(key.GetString()!);
                _conversations.Add((key.GetString()!, []));
            }
            else
            {
                Turns().Add(Turn(root));
            }
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or InvalidDataException)
        {
            throw new InvalidDataException($"{_file}:{number}: this is not a line of an export: {wrong.Message}", wrong);
        }
    }

    private static void CheckForm(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("channelbot", out var form))
        {
            throw new InvalidDataException("the first line should be {\"channelbot\":1}. Make the file with the verb export.");
        }

        if (form.GetInt32() != ExportWriter.Form)
        {
            throw new InvalidDataException($"it has the form {form.GetInt32()}; this version knows form {ExportWriter.Form}.");
        }
    }

    private List<RecordedTurn> Turns() =>
        _conversations.Count > 0 ? _conversations[^1].Turns : throw new InvalidDataException("a turn before the first conversation.");

    private static RecordedTurn Turn(JsonElement root) => new(
        root.GetProperty("turn").GetInt64(), root.GetProperty("at").GetDateTimeOffset(), root.GetProperty("kind").GetString()!,
        root.TryGetProperty("release", out var release) ? release.GetString() : null)
    {
        Event = Raw(root, "event"),
        Commands = Raw(root, "commands"),
        Trace = Raw(root, "trace"),
        Snapshot = Raw(root, "snapshot"),
        Certificate = Raw(root, "certificate"),
        Seal = root.TryGetProperty("seal", out var seal) ? seal.GetString() : null,
    };

    private static byte[] Raw(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? JsonMarshal.GetRawUtf8Value(value).ToArray() : [];
}
