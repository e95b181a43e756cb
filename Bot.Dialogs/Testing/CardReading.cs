using System.Text.Json;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Testing;

/// <summary>What a customer can read and press on a card.</summary>
internal static class CardReading
{
    private static readonly string[] Read = ["text", "title", "value", "altText", "label", "placeholder"];

    /// <summary>All texts of a card.</summary>
    public static IEnumerable<string> Texts(JsonElement card) => card.ValueKind switch
    {
        JsonValueKind.Object => card.EnumerateObject().SelectMany(member =>
            member.Value.ValueKind == JsonValueKind.String ? (Read.Contains(member.Name) ? [member.Value.GetString()!] : []) : Texts(member.Value)),
        JsonValueKind.Array => card.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    /// <summary>All actions of a card, also of its containers.</summary>
    public static IEnumerable<JsonElement> Actions(JsonElement card) => card.ValueKind switch
    {
        JsonValueKind.Object when Text(card, "type").StartsWith("Action.", StringComparison.Ordinal) =>
            card.EnumerateObject().SelectMany(member => Actions(member.Value)).Prepend(card),
        JsonValueKind.Object => card.EnumerateObject().SelectMany(member => Actions(member.Value)),
        JsonValueKind.Array => card.EnumerateArray().SelectMany(Actions),
        _ => [],
    };

    /// <summary>The facts of a card, by title.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Facts(JsonElement card) => Named(card, item => item.TryGetProperty("title", out _) && !item.TryGetProperty("type", out _), "title");

    /// <summary>The values of a card's inputs, by id.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Inputs(JsonElement card) => Named(card, item => Text(item, "type").StartsWith("Input.", StringComparison.Ordinal), "id");

    /// <summary>A text member; empty when there is none.</summary>
    public static string Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";

    private static Dictionary<string, JsonElement> Named(JsonElement card, Func<JsonElement, bool> wanted, string name)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in Objects(card).Where(wanted))
        {
            found[Text(item, name)] = item.TryGetProperty("value", out var value) ? value : JsonText.Null;
        }

        return found;
    }

    private static IEnumerable<JsonElement> Objects(JsonElement card) => card.ValueKind switch
    {
        JsonValueKind.Object => card.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(card),
        JsonValueKind.Array => card.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
