using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A button.</summary>
public sealed record CardAction
{
    /// <summary>What a press does: <c>imBack</c>, <c>postBack</c>, <c>messageBack</c>, <c>openUrl</c>, <c>call</c> and others; a client hides what it does not know.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Words on the button.</summary>
    public string? Title { get; init; }

    /// <summary>What a press sends or opens.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Text of the message that <c>messageBack</c> sends.</summary>
    public string? Text { get; init; }

    /// <summary>What the chat shows when it is pressed.</summary>
    public string? DisplayText { get; init; }

    /// <summary>Picture on the button.</summary>
    public string? Image { get; init; }

    /// <summary>The picture in words.</summary>
    public string? ImageAltText { get; init; }

    /// <summary>The channel's own additions.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
