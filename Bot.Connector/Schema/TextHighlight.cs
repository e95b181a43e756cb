using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A part of the related text to highlight.</summary>
public sealed record TextHighlight
{
    /// <summary>The words.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>Which occurrence, counted from 1.</summary>
    public int? Occurrence { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
