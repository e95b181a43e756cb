using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Names a conversation that was created.</summary>
public sealed record ConversationResourceResponse
{
    /// <summary>The conversation's id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Id of the first message, when there was one and the channel tells.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where the new conversation takes messages; absent means where it was created.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
