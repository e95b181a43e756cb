using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>What a connector answers when it refuses.</summary>
public sealed record ErrorResponse
{
    /// <summary>The error.</summary>
    public ConnectorError? Error { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
