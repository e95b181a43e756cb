using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.Lanying;

/// <summary>What a reply names of the message that it answers.</summary>
/// <param name="Id">The message.</param>
/// <param name="From">Who sent it: whom a reply in a group mentions.</param>
internal sealed record LanyingAsked(string Id, long From)
{
    private const int LongestFeedback = 2_000;

    /// <summary>The sender's name in the group.</summary>
    public string? Name { get; init; }

    /// <summary>A bridge's correlation id, given back unchanged.</summary>
    public JsonNode? Feedback { get; init; }

    /// <summary>What replies to this message name. Only trusted senders have their correlation id carried, and no longer one than needed.</summary>
    public static LanyingAsked Of(LanyingMessage message, bool trusted)
    {
        var feedback = trusted ? message.Ai["feedback"] : null;
        var name = LanyingReader.Word(message.Config["senderNickname"]);
        return new(message.Id, message.From)
        {
            Name = name.Length is > 0 and <= 60 ? name : null,
            Feedback = feedback?.ToJsonString().Length <= LongestFeedback ? feedback.DeepClone() : null,
        };
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LanyingAsked? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize(json, LanyingJson.Default.LanyingAsked);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LanyingJson.Default.LanyingAsked);
}
