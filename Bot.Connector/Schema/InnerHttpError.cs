using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>The error of a service behind a connector.</summary>
public sealed record InnerHttpError
{
    /// <summary>HTTP status.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The service's answer.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
