using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>An error of a connector.</summary>
public sealed record ConnectorError
{
    /// <summary>Stable name of the error.</summary>
    public string? Code { get; init; }

    /// <summary>The error for people; may change.</summary>
    public string? Message { get; init; }

    /// <summary>The error of the service behind the connector.</summary>
    public InnerHttpError? InnerHttpError { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
