using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>The answer to an invoke.</summary>
public sealed record InvokeResponse
{
    /// <summary>HTTP status.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Status { get; init; }

    /// <summary>Body, as JSON.</summary>
    public JsonElement? Body { get; init; }
}
