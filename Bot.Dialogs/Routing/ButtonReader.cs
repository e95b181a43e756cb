using System.Text.Json;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Routing;

/// <summary>Reads what a pressed button sent back; whatever it is, it never throws.</summary>
internal static class ButtonReader
{
    /// <summary>The bot's own part of the data, if it is there and well formed.</summary>
    public static ButtonData? Read(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(ButtonData.Member, out var own) && own.ValueKind == JsonValueKind.Object
            ? new()
            {
                Choice = Text(own, "choice"),
                Question = Text(own, "question"),
                Say = Text(own, "say"),
                Command = Text(own, "command"),
                Feedback = Text(own, "feedback"),
                Answer = Text(own, "answer"),
            }
            : null;

    /// <summary>An input of a submitted card as text, if it is there.</summary>
    public static string? Input(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(name, out var input) && input.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? input.ToString()
            : null;

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text ? text : null;
}
