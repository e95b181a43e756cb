using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Something that an activity says beside its text; only <see cref="Type"/> is known of every kind.</summary>
public sealed record Entity
{
    /// <summary>The kind; one of <see cref="EntityTypes"/> or another.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>All other members, as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }

    /// <summary>Makes an entity of any JSON object that has a <c>type</c>.</summary>
    public static Entity From(JsonElement json) =>
        json.Deserialize(ConnectorJson.TypeInfo<Entity>()) ?? throw new JsonException("An entity is a JSON object with a type.");

    /// <summary>Mentions an account; the text must occur in the message exactly so.</summary>
    public static Entity Mention(ChannelAccount mentioned, string text) => new()
    {
        Type = EntityTypes.Mention,
        Unmapped = new()
        {
            ["mentioned"] = JsonSerializer.SerializeToElement(mentioned, ConnectorJson.TypeInfo<ChannelAccount>()),
            ["text"] = JsonSerializer.SerializeToElement(text, ConnectorJson.TypeInfo<string>()),
        },
    };

    /// <summary>A member's text, or nothing when it is absent or no text.</summary>
    public string? Text(string member) =>
        Unmapped is not null && Unmapped.TryGetValue(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Who is mentioned, when this is a mention.</summary>
    public ChannelAccount? Mentioned() =>
        Type.Equals(EntityTypes.Mention, StringComparison.OrdinalIgnoreCase)
        && Unmapped is not null && Unmapped.TryGetValue("mentioned", out var value) && value.ValueKind == JsonValueKind.Object
            ? value.Deserialize(ConnectorJson.TypeInfo<ChannelAccount>())
            : null;
}
