using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Dialogs;
using Bot.Dialogs.Replies;

namespace Bot.Channels;

/// <summary>The clients' own thumbs, told as the bot's <em>helpful / not helpful</em> buttons tell it.</summary>
internal static class FeedbackPress
{
    private const string WebChatEvent = "webchat:activity-status/feedback";

    /// <summary>The button data.</summary>
    public static JsonElement Of(bool helpful) => JsonSerializer.SerializeToElement(new JsonObject
    {
        [ButtonData.Member] = JsonSerializer.SerializeToNode(
            new ButtonData { Feedback = helpful ? "helpful" : "not-helpful" }, DialogsJson.Default.ButtonData),
    });

    /// <summary>The button data of Web Chat's event; nothing when the event is no rating.</summary>
    public static JsonElement? Read(EventActivity happened) => happened.Name != WebChatEvent
        ? null
        : happened.Entities.Select(entity => entity.Unmapped is { } members ? Helpful(name => members.TryGetValue(name, out var value) ? value : null) : null)
            .Append(happened.Value is { ValueKind: JsonValueKind.Object } map ? Helpful(name => map.TryGetProperty(name, out var value) ? value : null) : null)
            .FirstOrDefault(helpful => helpful is not null) is { } found
                ? Of(found)
                : null;

    private static bool? Helpful(Func<string, JsonElement?> member) => (Text(member("@type")), Text(member("actionOption"))) switch
    {
        ("LikeAction", _) or ("VoteAction", "upvote") => true,
        ("DislikeAction", _) or ("VoteAction", "downvote") => false,
        _ => null,
    };

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
