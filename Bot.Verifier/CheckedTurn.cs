using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Verifier;

/// <summary>A turn with its parts read, what is known of the conversation before it, and what of it does not hold.</summary>
internal sealed partial class CheckedTurn(StoredTurn stored, ConversationSoFar before, Func<string, StoredRelease?> find) : IDisposable
{
    private readonly List<JsonDocument> _documents = [];
    private string? _material;

    public StoredTurn Stored => stored;

    public ConversationSoFar Before => before;

    /// <summary>The release; null when it is not stored.</summary>
    public StoredRelease? Release => Certificate.Text("release") is { } hash ? find(hash) : null;

    public JsonElement Certificate => Read(ref field, stored.Certificate);

    public JsonElement Event => Read(ref field, stored.Event);

    public JsonElement Commands => Read(ref field, stored.Commands);

    public JsonElement Trace => Read(ref field, stored.Trace);

    public JsonElement StateBefore => Read(ref field, before.Snapshot);

    public JsonElement After => Read(ref field, stored.Snapshot);

    /// <summary>Kind of event, as the certificate has it.</summary>
    public string Kind => Certificate.Text("kind") ?? "";

    /// <summary>What decided, for each message.</summary>
    public List<string> Path => Certificate.Texts("path");

    /// <summary>Whether lists of the certificate were cut.</summary>
    public bool IsCut => Certificate.Is("cut");

    /// <summary>All blocks of all replies, in order.</summary>
    public IEnumerable<JsonElement> Blocks => CommandsOf("send").SelectMany(BlocksOf);

    /// <summary>Whether a service or model is awaited afterwards, or a message waits.</summary>
    public bool IsAwaiting => After.Has("call") || After.Has("model") || After.List("waiting").Any();

    public List<(string Check, string Why)> Rejections { get; } = [];

    public IEnumerable<JsonElement> CommandsOf(string kind) => Commands.EnumerateArray().Where(command => command.Text("command") == kind);

    public static IEnumerable<JsonElement> BlocksOf(JsonElement send) => send.GetProperty("reply").List("blocks");

    public static string? SourceOf(JsonElement block) => block.GetProperty("source").Text("kind");

    /// <summary>Rejects the turn unless something holds.</summary>
    public void Expect(bool holds, string check, string otherwise)
    {
        if (!holds)
        {
            Rejections.Add((check, otherwise));
        }
    }

    /// <summary>Whether every word of a value stands in the event, the states, or the pack.</summary>
    public bool Knows(string value)
    {
        _material ??= Encoding.UTF8.GetString([.. stored.Event, .. before.Snapshot, .. stored.Snapshot]);
        return _material.Contains(value, StringComparison.Ordinal)
            || Words().Matches(value).All(word => _material.Contains(word.Value, StringComparison.Ordinal) || Release?.Mentions(word.Value) == true);
    }

    /// <inheritdoc/>
    public void Dispose() => _documents.ForEach(document => document.Dispose());

    // What is gone, or was never there, stays undefined.
    private JsonElement Read(ref JsonElement read, byte[] json)
    {
        if (read.ValueKind == JsonValueKind.Undefined && json.Length > 0)
        {
            _documents.Add(JsonDocument.Parse(json));
            read = _documents[^1].RootElement;
        }

        return read;
    }

    // Not the thousands and cents of a number, which may be written otherwise.
    [GeneratedRegex(@"[\p{L}]{2,}|[0-9]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
