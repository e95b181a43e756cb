using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversations;

namespace Bot.Channels.WeCom;

/// <summary>Where a conversation is; what is stored as its reference.</summary>
/// <param name="App">The app's id: corp and agent.</param>
/// <param name="User">The member.</param>
internal sealed record WeComPlace(string App, string User)
{
    /// <summary>The channel's id.</summary>
    public const string Channel = "wecom";

    /// <summary>The conversation's key.</summary>
    public ConversationKey KeyFor(string bot) => new(bot, Channel, $"{App}:{User}");

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static WeComPlace? Parse(string? json) => json is null ? null : JsonSerializer.Deserialize(json, WeComJson.Default.WeComPlace);

    /// <summary>As stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, WeComJson.Default.WeComPlace);
}

/// <summary>What this channel stores.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WeComPlace))]
internal sealed partial class WeComJson : JsonSerializerContext;
