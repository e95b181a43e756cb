using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Fits a pack's card to what a channel can show.</summary>
internal static class CardFitter
{
    /// <summary>The newest card version that Teams and Web Chat both show.</summary>
    public const string Version = "1.5";

    // It doubles the card; clients that show it show no cards at all.
    private static readonly MessageLimit Fallback = new(500);

    /// <summary>Fits a whole card.</summary>
    public static JsonElement Fit(JsonElement card, ChannelProfile profile) => Finish(Fitted(card, profile));

    /// <summary>A card as a part of another one: its body and its buttons.</summary>
    public static JsonObject AsContainer(JsonElement card, ChannelProfile profile)
    {
        var fitted = Fitted(card, profile);
        var items = fitted["body"]?.DeepClone() as JsonArray ?? [];
        if (fitted["actions"] is JsonArray { Count: > 0 } actions)
        {
            items.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = actions.DeepClone() });
        }

        return new() { ["type"] = "Container", ["items"] = items };
    }

    /// <summary>Sets what every card needs: a version that channels know, and words for clients that show no cards.</summary>
    public static JsonElement Finish(JsonObject card)
    {
        var version = card["version"] is JsonValue value && value.TryGetValue<string>(out var text)
            && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null as decimal?;
        if (version is null or > 1.5m)
        {
            card["version"] = Version;
        }

        if (card["fallbackText"] is null)
        {
            card["fallbackText"] = TextSplitter.Split(CardText.Of(ButtonJson.Element(card)).AsText(), Fallback)[0];
        }

        return ButtonJson.Element(card);
    }

    private static JsonObject Fitted(JsonElement card, ChannelProfile profile)
    {
        var copy = JsonObject.Create(card) is { } source ? (JsonObject)source.DeepClone() : [];
        Walk(copy, profile);
        return copy;
    }

    private static void Walk(JsonNode? node, ChannelProfile profile)
    {
        switch (node)
        {
            case JsonObject members:
                FitAction(members, profile);
                foreach (var (name, inner) in members.ToList())
                {
                    // What a button sends is the pack's own; it only looks like a card.
                    if (name != "data")
                    {
                        Walk(inner, profile);
                    }
                }

                break;
            case JsonArray items:
                foreach (var inner in items)
                {
                    Walk(inner, profile);
                }

                break;
        }
    }

    private static void FitAction(JsonObject action, ChannelProfile profile)
    {
        if (TextOf(action["type"]) == "Action.Execute" && !profile.RunsExecute)
        {
            action["type"] = "Action.Submit";
            if (action.Remove("verb", out var verb) && TextOf(verb) is { } word)
            {
                AddData(action, "verb", word);
            }
        }
    }

    private static void AddData(JsonObject action, string name, JsonNode value)
    {
        if (action["data"] is null)
        {
            action["data"] = new JsonObject();
        }

        if (action["data"] is JsonObject data && !data.ContainsKey(name))
        {
            data[name] = value;
        }
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
