using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A part of a card that is too large, as several.</summary>
internal static class CardPartSplitter
{
    /// <summary>The parts, each small enough.</summary>
    public static IReadOnlyList<JsonNode> Smaller(JsonNode part, int room)
    {
        if (SizeOf(part) <= room || part is not JsonObject element)
        {
            return [part];
        }

        return (string?)element["type"] switch
        {
            "TextBlock" => Texts(element, room),
            "FactSet" when element["facts"] is JsonArray => Lists(element, "facts", room, Fact),
            "ActionSet" when element["actions"] is JsonArray actions => Actions(element, actions, room),
            "Container" when element["items"] is JsonArray => Lists(element, "items", room, Smaller),
            _ => Words(element, room),
        };
    }

    private static List<JsonObject> Texts(JsonObject block, int room)
    {
        var text = (string?)block["text"] ?? "";
        for (var limit = text.Length / 2; ; limit /= 2)
        {
            var parts = TextSplitter.Split(text, new(Math.Max(limit, 40))).Select(words => With(block, "text", words)).ToList();
            if (limit <= 40 || parts.TrueForAll(part => SizeOf(part) <= room))
            {
                return parts;
            }
        }
    }

    private static IReadOnlyList<JsonNode> Lists(JsonObject element, string name, int room, Func<JsonNode, int, IReadOnlyList<JsonNode>> smaller)
    {
        var inner = room - SizeOf(With(element, name, new JsonArray()));
        var items = ((JsonArray)element[name]!).SelectMany(item => smaller(item!, inner)).ToList();
        return [.. SizeGroups.Of(items, SizeOf, inner).Select(group => With(element, name, new JsonArray([.. group.Select(item => item.DeepClone())])))];
    }

    // A card behind a button that is too large stands where the button was.
    private static List<JsonNode> Actions(JsonObject element, JsonArray actions, int room)
    {
        var parts = new List<JsonNode>();
        foreach (var group in SizeGroups.Of([.. actions.Select(action => action!)], SizeOf, room - SizeOf(With(element, "actions", new JsonArray()))))
        {
            parts.AddRange(group is [JsonObject { } only] && only["card"] is JsonObject card && SizeOf(only) > room / 2
                ? Smaller(Opened(only, card), room)
                : [With(element, "actions", new JsonArray([.. group.Select(action => action.DeepClone())]))]);
        }

        return parts;
    }

    // The title stands over the first piece only.
    private static IReadOnlyList<JsonNode> Fact(JsonNode fact, int room)
    {
        if (SizeOf(fact) <= room || fact is not JsonObject members)
        {
            return [fact];
        }

        var words = Texts(new JsonObject { ["text"] = (string?)members["value"] ?? "" }, room - SizeOf(With(members, "value", "")));
        return [.. words.Select((piece, index) => index == 0 ? With(members, "value", (string)piece["text"]!) : new JsonObject { ["title"] = " ", ["value"] = (string)piece["text"]! })];
    }

    private static JsonObject Opened(JsonObject button, JsonObject card)
    {
        var title = new JsonObject { ["type"] = "TextBlock", ["text"] = (string?)button["title"] ?? "", ["weight"] = "Bolder", ["wrap"] = true };
        var items = new JsonArray([title, .. (card["body"] as JsonArray ?? []).Select(part => part!.DeepClone())]);
        if (card["actions"] is JsonArray { Count: > 0 } actions)
        {
            items.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = actions.DeepClone() });
        }

        return new() { ["type"] = "Container", ["items"] = items };
    }

    private static List<JsonNode> Words(JsonObject element, int room)
    {
        var text = CardText.Of(ButtonJson.Element(element), TextForm.Markdown, "en", new("script"));
        List<JsonNode> parts = [.. text.Lines.SelectMany(line => Smaller(new JsonObject { ["type"] = "TextBlock", ["text"] = line, ["wrap"] = true }, room))];
        foreach (var action in text.Actions)
        {
            parts.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(ButtonJson.Submit(action.Label, JsonObject.Create(action.Data) ?? [])) });
        }

        return parts;
    }

    private static JsonObject With(JsonObject element, string name, JsonNode value)
    {
        var copy = (JsonObject)element.DeepClone();
        copy[name] = value;
        return copy;
    }

    private static int SizeOf(JsonNode part) => MessageSize.Of(ButtonJson.Element(part));
}
