using System.Globalization;
using System.Text.Json;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>Where a conversation is; what is stored as its reference.</summary>
/// <param name="App">The app's id.</param>
/// <param name="Group">Whether <paramref name="Target"/> is a group.</param>
/// <param name="Target">The customer's user id, or the group's id.</param>
internal sealed record LanyingPlace(string App, bool Group, long Target)
{
    /// <summary>The channel's id.</summary>
    public const string Channel = "lanying";

    /// <summary>The person who serves the customer now; 0: nobody.</summary>
    public long Agent { get; init; }

    /// <summary>When that person last wrote, in seconds of Unix time.</summary>
    public long Since { get; init; }

    /// <summary>Where a message was said.</summary>
    public static LanyingPlace Of(LanyingMessage message) => new(message.AppId, message.InGroup, message.InGroup ? message.To : message.From);

    /// <summary>The conversation's key: all of a group is one conversation.</summary>
    public ConversationKey KeyFor(string bot) => new(
        bot, Channel, string.Create(CultureInfo.InvariantCulture, $"{App}:{(Group ? "GROUPCHAT" : "CHAT")}:{Target}"));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LanyingPlace? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize(json, LanyingJson.Default.LanyingPlace);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, LanyingJson.Default.LanyingPlace);
}
