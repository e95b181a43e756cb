using System.Text.Json;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>An argument of a tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">Its JSON Schema.</param>
internal sealed record ToolArgument(string Name, JsonElement Schema)
{
    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>A text that must be there.</summary>
    public static ToolArgument OfText(string name, string about) => new(name, JsonText.Write(about, static (writer, text) =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "string");
        writer.WriteString("description", JsonText.Whole(text));
        writer.WriteEndObject();
    }));
}
