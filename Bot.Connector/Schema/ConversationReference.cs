using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Where a conversation is, and how to write into it later.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity that the reference was taken from.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The customer.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Newer senders call the bot <c>agent</c>; it is written as <c>bot</c>.</summary>
    [JsonInclude]
    internal ChannelAccount? Agent
    {
        get => null;
        init => Bot ??= value;
    }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The customer's language.</summary>
    public string? Locale { get; init; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
