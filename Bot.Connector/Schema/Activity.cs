using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>What travels between channel and bot. Each kind is a record of its own; <see cref="OtherActivity"/> holds unknown kinds.</summary>
[JsonConverter(typeof(ActivityConverter))]
public abstract record Activity
{
    /// <summary>The kind; one of <see cref="ActivityTypes"/> or another.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>The channel's id of the activity, unique inside the conversation; bots do not send it.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel accepted it, UTC.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>The user's time with the user's offset.</summary>
    [JsonConverter(typeof(LocalTimestampConverter))]
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>The user's time zone, IANA name.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Who called, set after authentication; what arrives on the wire is not to be believed.</summary>
    public string? CallerId { get; init; }

    /// <summary>Where the channel takes replies.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel; one of <see cref="ChannelIds"/> or another.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The sender.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>The addressee.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity that this one answers or is about.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Another conversation that this is about.</summary>
    public ConversationReference? RelatesTo { get; init; }

    /// <summary>Language of the content, BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary>How replies travel; one of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>Not to be shown later than this.</summary>
    [JsonConverter(typeof(TimestampConverter))]
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>Mentions, client facts, labels and more.</summary>
    public IReadOnlyList<Entity> Entities { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>The channel's own additions; always an object.</summary>
    [JsonConverter(typeof(ChannelDataConverter))]
    public JsonElement? ChannelData { get; init; }

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
