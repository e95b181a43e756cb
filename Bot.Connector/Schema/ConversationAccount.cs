using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A conversation, as a channel knows it.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's id of the conversation.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Name to show.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>The channel's kind of conversation: in Teams <c>personal</c>, <c>groupChat</c>, <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The conversation's tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The conversation's object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Role of the entity behind the conversation.</summary>
    public string? Role { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
