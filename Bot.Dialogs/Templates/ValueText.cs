using System.Text.Json;

namespace Bot.Dialogs.Templates;

/// <summary>
/// How a value of several parts reads when a text names it as a whole: money, days from one to another, a place, a file, a list of words.
/// Any other object is shown as JSON, so that nothing is hidden.
/// </summary>
internal static class ValueText
{
    /// <summary>The text of a value in a language.</summary>
    public static string Of(JsonElement value, string language) => value.ValueKind switch
    {
        JsonValueKind.Object => OfObject(value, language),
        JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String || IsFile(item)) && value.GetArrayLength() > 0 =>
            string.Join(language == "zh" ? "、" : ", ", value.EnumerateArray().Select(item => Of(item, language))),
        _ => JsonValues.ToText(value),
    };

    private static string OfObject(JsonElement value, string language)
    {
        if (Has(value, "amount", JsonValueKind.Number, "currency", 2) && value.GetProperty("amount").TryGetDecimal(out var amount))
        {
            return value.GetProperty("currency").ValueKind == JsonValueKind.String
                ? LocalText.Money(amount, value.GetProperty("currency").GetString(), language)
                : LocalText.Number(amount, null);
        }

        if (Has(value, "from", JsonValueKind.String, "to", 2))
        {
            return $"{value.GetProperty("from")} – {value.GetProperty("to")}";
        }

        if (Has(value, "latitude", JsonValueKind.Number, "longitude", 3))
        {
            return value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
                ? name.GetString()!
                : $"{value.GetProperty("latitude").GetRawText()}, {value.GetProperty("longitude").GetRawText()}";
        }

        return IsFile(value) ? value.GetProperty("name").GetString()! : value.GetRawText();
    }

    private static bool IsFile(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && Has(value, "name", JsonValueKind.String, "url", 3) && value.TryGetProperty("type", out _);

    private static bool Has(JsonElement value, string first, JsonValueKind kind, string second, int count) =>
        value.GetPropertyCount() == count && value.TryGetProperty(first, out var part) && part.ValueKind == kind && value.TryGetProperty(second, out _);
}
