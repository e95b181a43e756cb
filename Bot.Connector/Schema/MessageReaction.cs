using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A reaction to a message.</summary>
public sealed record MessageReaction
{
    /// <summary><c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c>, <c>plusOne</c>.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
