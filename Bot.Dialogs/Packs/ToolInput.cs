using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Makes the JSON Schema of a tool's arguments.</summary>
internal static partial class ToolInput
{
    /// <summary>No arguments.</summary>
    public static JsonElement Nothing { get; } = Of([]);

    /// <summary>These arguments and no others.</summary>
    public static JsonElement Of(IReadOnlyList<ToolArgument> arguments) => JsonText.Write(arguments, static (writer, all) =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "object");
        writer.WriteStartObject("properties");
        foreach (var argument in all)
        {
            writer.WritePropertyName(argument.Name);
            argument.Schema.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartArray("required");
        foreach (var argument in all.Where(argument => !argument.Optional))
        {
            writer.WriteStringValue(argument.Name);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    });

    /// <summary>What an operation of a table takes by itself: its key, to find a row.</summary>
    public static JsonElement OfTable(string key, string operation) => operation == "find" ? Of([ToolArgument.OfText(key, key)]) : Nothing;

    /// <summary>What an operation over HTTP takes by itself: the parts of its path.</summary>
    public static JsonElement OfHttp(HttpOperation? operation) => operation is null
        ? Nothing
        : Of([.. Places().Matches(operation.Path).Select(place => ToolArgument.OfText(place.Groups[1].Value, place.Groups[1].Value))]);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
