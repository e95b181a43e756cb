using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>An input of a card as a line: its name, what may be chosen, what is filled in.</summary>
internal static class CardInput
{
    // What an input may be called, the best name first.
    private static readonly string[] Names = ["label", "title", "placeholder", "id"];

    /// <summary>The line.</summary>
    public static string Of(JsonElement input)
    {
        var choices = CardJson.Items(input, "choices");
        string[] parts = [Name(input), string.Join(" / ", choices.Select(choice => CardJson.Member(choice, "title"))), Value(input, choices)];
        return string.Join(": ", parts.Where(text => text.Length > 0));
    }

    /// <summary>What it is called.</summary>
    public static string Name(JsonElement input)
    {
        var names = Names.Select(member => CardJson.Member(input, member)).ToList();
        var shown = names.Take(3).Where(name => name.Length > 0).ToList();
        return shown.Count == 0 ? names[^1] : shown.Count == 1 ? shown[0] : $"{shown[0].TrimEnd(':', '：', ' ')} ({string.Join(", ", shown.Skip(1))})";
    }

    // A choice is sent by its value and read by its title.
    private static string Value(JsonElement input, List<JsonElement> choices)
    {
        var value = CardJson.Member(input, "value");
        if (CardJson.Member(input, "type") == "Input.Toggle")
        {
            return value.Length > 0 && value == (CardJson.Member(input, "valueOn") is { Length: > 0 } on ? on : "true") ? "✓" : "";
        }

        return choices.Count == 0
            ? value
            : string.Join(", ", value.Split(',').Select(one => choices.Find(choice => CardJson.Member(choice, "value") == one)).Select(choice => CardJson.Member(choice, "title")).Where(title => title.Length > 0));
    }
}
