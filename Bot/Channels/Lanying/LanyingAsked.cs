using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>What a reply names of the message that it answers.</summary>
/// <param name="Id">The message.</param>
/// <param name="From">Who sent it: whom a reply in a group mentions.</param>
internal sealed record LanyingAsked(string Id, long From)
{
    private const int LongestFeedback = 2_000;

    // Any client could set them: they would choose the pack, speak as the system, or spend.
    private static readonly string[] Never = ["preset_name", "prompt_ext", "max_tokens", "force_stream", "history_msg_size_max"];
    private static readonly string[] OnlyTrusted = ["reset_prompt", "feedback"];

    /// <summary>The sender's name in the group.</summary>
    public string? Name { get; init; }

    /// <summary>A bridge's correlation id, given back unchanged.</summary>
    public JsonNode? Feedback { get; init; }

    /// <summary>What the sender wanted by <c>ext.ai</c> and does not get; the reply names it.</summary>
    public IReadOnlyList<string> Ignored { get; init => field = value ?? []; } = [];

    /// <summary>What replies to this message name. Only trusted senders have their correlation id carried, and no longer one than needed.</summary>
    public static LanyingAsked Of(LanyingMessage message, bool trusted)
    {
        var feedback = trusted ? message.Ai["feedback"] : null;
        return new(message.Id, message.From)
        {
            Name = NameIn(message.Config),
            Feedback = feedback?.ToJsonString().Length <= LongestFeedback ? feedback.DeepClone() : null,
            Ignored = [.. IgnoredIn(message.Ai, trusted)],
        };
    }

    /// <summary>The sender's name, harmless in a message that clients read as Markdown.</summary>
    public static string? NameIn(JsonObject config) =>
        LanyingReader.Word(config["senderNickname"]) is { Length: > 0 and <= 60 } name ? LanyingWords.Harmless(name.ReplaceLineEndings(" ").Replace('[', '(').Replace(']', ')')) : null;

    private static IEnumerable<string> IgnoredIn(JsonObject ai, bool trusted) => ai
        .Where(member => Never.Contains(member.Key) ? LanyingReader.Word(member.Value) is not ("default" or "" or "false") || member.Value is JsonArray : !trusted && OnlyTrusted.Contains(member.Key))
        .Select(member => member.Key);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LanyingAsked? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize(json, LanyingJson.Default.LanyingAsked);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LanyingJson.Default.LanyingAsked);
}
