using System.Text.Json;

namespace Bot.Tests.Models;

/// <summary>Reads what a customer sees of an activity.</summary>
internal static class CardReading
{
    /// <summary>The text, then the words and button labels of its cards and suggestions, in order.</summary>
    public static IReadOnlyList<string> Words(JsonElement activity)
    {
        List<string> words = [];
        Walk(activity, words);
        return words;
    }

    /// <summary>The data of the button with a label.</summary>
    public static JsonElement Data(JsonElement activity, string label) =>
        Assert.Single(Objects(activity), found => Is(found, "title", label) && found.TryGetProperty("data", out _)).GetProperty("data");

    private static void Walk(JsonElement activity, List<string> words)
    {
        if (activity.TryGetProperty("text", out var text))
        {
            words.Add(text.GetString()!);
        }

        if (activity.TryGetProperty("attachments", out var attachments))
        {
            words.AddRange(Objects(attachments).Select(WordsOf).OfType<string>());
        }

        if (activity.TryGetProperty("suggestedActions", out var suggested))
        {
            words.AddRange(suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()!));
        }
    }

    private static string? WordsOf(JsonElement found) =>
        Is(found, "type", "TextBlock") ? found.GetProperty("text").GetString()
        : Is(found, "type", "Action.Submit") ? found.GetProperty("title").GetString()
        : null;

    private static bool Is(JsonElement found, string name, string value) =>
        found.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.ValueEquals(value);

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
