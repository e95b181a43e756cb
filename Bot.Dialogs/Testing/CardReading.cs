using System.Text.Json;

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

    /// <summary>A text member; empty when there is none.</summary>
    public static string Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
}
