using System.Text.Json;

namespace Bot.Dialogs.Turns.Events;

/// <summary>How a message came, where that decides whether and how it is answered. Without it a message is an ordinary one to the bot.</summary>
public sealed record Arrival
{
    /// <summary>Whether several people read the conversation.</summary>
    public bool InGroup { get; init; }

    /// <summary>Whether the message names the bot; in a group no other one is answered.</summary>
    public bool NamesBot { get; init; }

    /// <summary>Whether a bot wrote it: never answered, so that two bots do not talk to each other for ever.</summary>
    public bool ByBot { get; init; }

    /// <summary>Whether it is only for the records: typing signs, debug bubbles, deliveries meant to be shown.</summary>
    public bool OnlyKept { get; init; }

    /// <summary>Whether it changes or takes back an earlier message.</summary>
    public bool Edits { get; init; }

    /// <summary>Whether a content filter has stopped it.</summary>
    public bool Blocked { get; init; }

    /// <summary>Why the service cannot be given now, in a code such as <c>no_quota</c>; absent when it can.</summary>
    public string? Suspended { get; init; }

    /// <summary>Reads what an IM app's extension says about how a message came. All else in it is a client's claim and changes nothing.</summary>
    /// <param name="extension">The extension, an object.</param>
    public Arrival With(JsonElement extension)
    {
        var ai = Member(extension, "ai") ?? Member(extension, "lanying_connector");
        return this with
        {
            ByBot = ByBot || Text(ai, "role") == "ai",
            OnlyKept = OnlyKept || Is(ai, "ai_generate", JsonValueKind.False) || Is(ai, "need_reply", JsonValueKind.False) || Is(ai, "is_debug_msg", JsonValueKind.True)
                || Member(extension, "input_status") is not null
                || Text(Member(extension, "openclaw"), "type") is "session_sync_delivery" or "im_reply_delivery",
        };
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool Is(JsonElement? of, string name, JsonValueKind kind) => Member(of, name)?.ValueKind == kind;
}
