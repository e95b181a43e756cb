using System.Text.Json;

namespace Bot.Channels.AzureBot;

/// <summary>The thumbs under a message of the bot, told as the bot's own <em>helpful / not helpful</em> buttons tell it.</summary>
internal static class Rating
{
    /// <summary>The button data; nothing when the value is no rating.</summary>
    public static JsonElement? Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } map
            || !map.TryGetProperty("actionValue", out var action) || action.ValueKind != JsonValueKind.Object
            || !action.TryGetProperty("reaction", out var reaction) || reaction.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        return FeedbackPress.Of(reaction.ValueEquals("like"));
    }
}
