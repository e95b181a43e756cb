using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Verifier;

/// <summary>A turn with its parts read, and what is known of the conversation before it.</summary>
internal sealed partial class CheckedTurn(StoredTurn stored, ConversationSoFar before) : IDisposable
{
    private readonly List<JsonDocument> _documents = [];
    private string? _material;

    /// <summary>The row.</summary>
    public StoredTurn Stored => stored;

    /// <summary>The conversation before it.</summary>
    public ConversationSoFar Before => before;

    /// <summary>The certificate.</summary>
    public required JsonElement Certificate { get; init; }

    /// <summary>The release; null when it is not stored.</summary>
    public StoredRelease? Release { get; init; }

    /// <summary>The event.</summary>
    public JsonElement Event => field.ValueKind == JsonValueKind.Undefined ? field = Parse(stored.Event) : field;

    /// <summary>The commands.</summary>
    public JsonElement Commands => field.ValueKind == JsonValueKind.Undefined ? field = Parse(stored.Commands) : field;

    /// <summary>The state afterwards; undefined when it is gone.</summary>
    public JsonElement After => field.ValueKind == JsonValueKind.Undefined && stored.Snapshot.Length > 0 ? field = Parse(stored.Snapshot) : field;

    /// <summary>The state before; undefined when it is gone or there is none.</summary>
    public JsonElement StateBefore => field.ValueKind == JsonValueKind.Undefined && before.Snapshot.Length > 0 ? field = Parse(before.Snapshot) : field;

    /// <summary>The decisions; undefined when they are gone.</summary>
    public JsonElement Trace => field.ValueKind == JsonValueKind.Undefined && stored.Trace.Length > 0 ? field = Parse(stored.Trace) : field;

    /// <summary>Kind of event, as the certificate has it.</summary>
    public string Kind => Certificate.Text("kind") ?? "";

    /// <summary>What decided, for each message.</summary>
    public List<string> Path => Certificate.Texts("path");

    /// <summary>Whether lists of the certificate were cut.</summary>
    public bool IsCut => Certificate.Is("cut");

    /// <summary>Commands of a kind.</summary>
    public IEnumerable<JsonElement> CommandsOf(string kind) => Commands.EnumerateArray().Where(command => command.Text("command") == kind);

    /// <summary>All blocks of all replies, in order.</summary>
    public IEnumerable<JsonElement> Blocks => CommandsOf("send").SelectMany(send => send.GetProperty("reply").List("blocks"));

    /// <summary>Whether a service or model is awaited afterwards, or a message waits.</summary>
    public bool IsAwaiting => After.ValueKind == JsonValueKind.Object && (After.Has("call") || After.Has("model") || After.List("waiting").Any());

    /// <summary>Whether every word of a value stands in the event, the states, what a service is asked, or the pack.</summary>
    public bool Knows(string value)
    {
        _material ??= Encoding.UTF8.GetString([.. stored.Event, .. before.Snapshot, .. stored.Snapshot]);
        return _material.Contains(value, StringComparison.Ordinal)
            || Words().Matches(value).All(word => _material.Contains(word.Value, StringComparison.Ordinal) || Release?.Mentions(word.Value) == true);
    }

    /// <inheritdoc/>
    public void Dispose() => _documents.ForEach(document => document.Dispose());

    private JsonElement Parse(byte[] json)
    {
        _documents.Add(JsonDocument.Parse(json));
        return _documents[^1].RootElement;
    }

    // Not the thousands and cents of a number, which may be written otherwise.
    [GeneratedRegex(@"[\p{L}]{2,}|[0-9]{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}

/// <summary>Reads members of JSON objects; absent ones are absent.</summary>
internal static class Json
{
    /// <summary>A member's text.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A member; undefined when absent.</summary>
    public static JsonElement TryMember(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A member's number; 0 when absent.</summary>
    public static long Number(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;

    /// <summary>Whether a member is true.</summary>
    public static bool Is(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>Whether there is a member that is not null.</summary>
    public static bool Has(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A member's elements.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Empty<JsonElement>();

    /// <summary>A member's texts.</summary>
    public static List<string> Texts(this JsonElement json, string name) => [.. json.List(name).Select(item => item.GetString() ?? "")];
}
