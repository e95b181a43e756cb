using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Reads cards, whatever they are.</summary>
internal static class CardJson
{
    /// <summary>The items of a list; none when there is no such list.</summary>
    public static List<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    /// <summary>A member; nothing when there is none.</summary>
    public static JsonElement Part(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

    /// <summary>A member as text; empty when there is none.</summary>
    public static string Member(JsonElement element, string name)
    {
        var value = Part(element, name);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => "",
        };
    }

    /// <summary>Ids of what the card's buttons reveal.</summary>
    public static IReadOnlySet<string> Revealed(JsonElement card)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        if (card.ValueKind == JsonValueKind.Object && card.GetRawText().Contains("Action.ToggleVisibility", StringComparison.Ordinal))
        {
            Collect(card, ids);
        }

        return ids;
    }

    private static void Collect(JsonElement node, HashSet<string> ids)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                Collect(item, ids);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            ids.UnionWith(Items(node, "targetElements").Select(target => target.ValueKind == JsonValueKind.String ? target.GetString()! : Member(target, "elementId")));
            foreach (var member in node.EnumerateObject())
            {
                Collect(member.Value, ids);
            }
        }
    }
}
