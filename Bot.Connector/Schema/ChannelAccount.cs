using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>A user or a bot, as a channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id of the account.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Name to show.</summary>
    public string? Name { get; init; }

    /// <summary>The account's object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c>, <c>bot</c>, <c>skill</c> and newer ones; an open list, compared without case.</summary>
    public string? Role { get; init; }

    /// <summary>The account's tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>App id of an agent that acts as a user.</summary>
    public string? AgenticAppId { get; init; }

    /// <summary>User id of an agent that acts as a user.</summary>
    public string? AgenticUserId { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
