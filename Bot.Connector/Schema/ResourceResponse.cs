using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Names what was created.</summary>
public sealed record ResourceResponse
{
    /// <summary>Its id; channels leave it out in several cases.</summary>
    public string? Id { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
