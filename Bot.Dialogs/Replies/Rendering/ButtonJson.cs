using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>The bot's own buttons.</summary>
internal static class ButtonJson
{
    // Cards are data for clients, never text inside a page; Chinese stays readable and short.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The data of a choice.</summary>
    public static JsonObject Data(Reply reply, ReplyChoice choice) => Data(new ButtonData { Choice = choice.Value, Question = reply.Question });

    /// <summary>The data of any button.</summary>
    public static JsonObject Data(ButtonData data) => new() { [ButtonData.Member] = JsonSerializer.SerializeToNode(data, DialogsJson.Default.ButtonData) };

    /// <summary>A card's button. Its data says all: a plain press works in Teams and in the Agents Playground, which does nothing for a <c>messageBack</c> in a card.</summary>
    public static JsonObject Submit(string label, JsonObject data) => new() { ["type"] = "Action.Submit", ["title"] = label, ["data"] = data };

    /// <summary>The data as it leaves.</summary>
    public static JsonElement Element(JsonNode node) => JsonElement.Parse(node.ToJsonString(Readable));
}
