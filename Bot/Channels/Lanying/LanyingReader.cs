using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>
/// Reads what the platform sends. Its schema is not published, so every member is optional, ids come as numbers or as text,
/// and the members that hold JSON as text may be empty or broken.
/// </summary>
internal static class LanyingReader
{
    private static readonly JsonNodeOptions Names = new() { PropertyNameCaseInsensitive = false };
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 64 };

    /// <summary>Reads a callback's body.</summary>
    /// <returns>Null when it is no JSON object, or lacks app or id.</returns>
    public static LanyingMessage? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body, Names, Depth) is JsonObject message ? Read(Word(message["appId"]), message) : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            // Also a member that stands there twice.
            return null;
        }
    }

    /// <summary>Reads an entry of a conversation's history, whose members have other names; what others said to the other side was said in a group.</summary>
    /// <param name="app">The app.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="opposite">The customer or the group.</param>
    public static LanyingMessage? ReadHistory(string app, JsonObject entry, long opposite) => Read(app, new JsonObject
    {
        ["msgId"] = entry["msg_id"]?.DeepClone(),
        ["type"] = Uid(entry["to_xid"]) == opposite ? "GROUPCHAT" : "CHAT",
        ["ctype"] = entry["ctype"]?.DeepClone(),
        ["from"] = (entry["from_xid"] as JsonObject)?.DeepClone(),
        ["to"] = (entry["to_xid"] as JsonObject)?.DeepClone(),
        ["content"] = entry["content"]?.DeepClone(),
        ["ext"] = entry["ext"]?.DeepClone(),
        ["config"] = entry["config"]?.DeepClone(),
        ["attachment"] = entry["attachment"]?.DeepClone(),
    });

    /// <summary>A number that came as one or as text; 0 when it is neither.</summary>
    public static long Number(JsonNode? node) =>
        long.TryParse(Word(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A number as text.</summary>
    public static string TextOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a member is true, as a word or as such.</summary>
    public static bool IsTrue(JsonNode? node) => Word(node) == "true";

    /// <summary>Text, or a number as text; empty for anything else.</summary>
    public static string Word(JsonNode? node) => node is JsonValue value
        ? value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
            _ => "",
        }
        : "";

    private static LanyingMessage? Read(string app, JsonObject message)
    {
        var id = Word(message["msgId"]);
        return app.Length == 0 || id.Length is 0 or > 40
            ? null
            : new(app, id, Word(message["type"]), Word(message["ctype"]), Uid(message["from"]), Uid(message["to"]), Word(message["content"]))
            {
                Ext = Inner(message["ext"]),
                Config = Inner(message["config"]),
                Attachment = Inner(message["attachment"]),
            };
    }

    private static long Uid(JsonNode? side) => side is JsonObject members ? Number(members["uid"]) : 0;

    private static JsonObject Inner(JsonNode? node)
    {
        if (node is JsonObject given)
        {
            return given;
        }

        try
        {
            var inner = Word(node) is { Length: > 0 } text ? JsonNode.Parse(text, Names, Depth) as JsonObject : null;
            // A member that stands there twice shows only when it is looked for.
            return inner is null || inner.Count < 0 ? [] : inner;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return [];
        }
    }
}
