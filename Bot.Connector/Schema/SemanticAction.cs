using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A programmatic action that goes with a message.</summary>
public sealed record SemanticAction
{
    /// <summary>Name of the action.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary><c>start</c>, <c>continue</c> or <c>done</c>.</summary>
    public string? State { get; init; }

    /// <summary>The action's parameters, as they came.</summary>
    public JsonElement? Entities { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
