using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Asks a channel for a new conversation.</summary>
public sealed record ConversationParameters
{
    /// <summary>Whether more than two take part.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsGroup { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Who else takes part; exactly one for a personal chat.</summary>
    public IReadOnlyList<ChannelAccount> Members { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Topic of the conversation.</summary>
    public string? TopicName { get; init; }

    /// <summary>Tenant of the conversation; Teams refuses without it.</summary>
    public string? TenantId { get; init; }

    /// <summary>First message.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The channel's own additions.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
