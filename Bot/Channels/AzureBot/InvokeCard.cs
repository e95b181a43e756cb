using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Channels.AzureBot;

/// <summary>All that a turn said, as the one thing that may answer a pressed button: a card, or a short text.</summary>
internal static class InvokeCard
{
    /// <summary>Makes the answer; no reply loses a block or a choice.</summary>
    /// <param name="replies">What the bot says.</param>
    /// <param name="host">The host's address as customers reach it, put before addresses that are relative to it.</param>
    public static InvokeAnswer Of(IReadOnlyList<Reply> replies, string host) => replies is [{ Choices.Count: 0, Blocks: [TextBlock only] }]
        ? InvokeAnswer.Message(only.Text)
        : replies is [{ Choices.Count: 0, Blocks: [CardBlock { Cards: [var card] }] }]
            ? InvokeAnswer.Card(JsonSerializer.SerializeToNode(card)!)
            : InvokeAnswer.Card(new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["version"] = "1.5",
                ["body"] = new JsonArray([.. replies.SelectMany(reply => Parts(reply, host))]),
            });

    private static IEnumerable<JsonNode> Parts(Reply reply, string host) => [.. reply.Blocks.SelectMany(block => Parts(block, host)), .. ChoiceCard.Sets(reply)];

    private static IEnumerable<JsonNode> Parts(ReplyBlock block, string host) => block switch
    {
        TextBlock text => [Text(text.Text)],
        CardBlock cards => cards.Cards.SelectMany(Parts),
        MediaBlock media when media.ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) =>
            [new JsonObject { ["type"] = "Image", ["url"] = Absolute(media.Url, host), ["altText"] = media.Name }],
        MediaBlock media => [Text($"[{media.Name}]({Absolute(media.Url, host)})")],
        _ => throw new InvalidOperationException($"No way to show {block.GetType().Name}."),
    };

    private static IEnumerable<JsonNode> Parts(JsonElement card)
    {
        var inner = JsonNode.Parse(card.GetRawText())!.AsObject();
        var items = TakeArray(inner, "body");
        if (TakeArray(inner, "actions") is { Count: > 0 } actions)
        {
            items.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = actions });
        }

        return [new JsonObject { ["type"] = "Container", ["separator"] = true, ["items"] = items }];
    }

    private static JsonArray TakeArray(JsonObject card, string name) =>
        card.Remove(name, out var value) && value is JsonArray array ? array : [];

    private static string Absolute(string url, string host) => url.StartsWith('/') ? host + url : url;

    private static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
}
