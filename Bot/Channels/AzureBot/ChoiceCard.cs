using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs;
using Bot.Dialogs.Replies;

namespace Bot.Channels.AzureBot;

/// <summary>Choices as the buttons of an Adaptive Card.</summary>
internal static class ChoiceCard
{
    private const int MostButtonsInASet = 6;

    /// <summary>A card with nothing but the buttons.</summary>
    public static JsonObject Of(Reply reply) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = new JsonArray([.. Sets(reply)]),
    };

    /// <summary>What a button sends back.</summary>
    public static JsonObject DataOf(Reply reply, ReplyChoice choice) => new()
    {
        [ButtonData.Member] = JsonSerializer.SerializeToNode(
            new ButtonData { Choice = choice.Value, Question = reply.Question }, DialogsJson.Default.ButtonData),
    };

    /// <summary>The buttons, as many to a set as clients show.</summary>
    public static IEnumerable<JsonNode> Sets(Reply reply) => reply.Choices.Chunk(MostButtonsInASet).Select(choices => new JsonObject
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. choices.Select(choice => Button(reply, choice))]),
    });

    private static JsonObject Button(Reply reply, ReplyChoice choice)
    {
        var data = DataOf(reply, choice);
        // Teams then shows the press as a message of the customer, as if typed.
        data["msteams"] = new JsonObject { ["type"] = "messageBack", ["text"] = choice.Label, ["displayText"] = choice.Label };
        return new() { ["type"] = "Action.Submit", ["title"] = choice.Label, ["data"] = data };
    }
}
