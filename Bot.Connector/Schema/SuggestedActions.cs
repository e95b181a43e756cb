using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>Buttons that go away with the next message.</summary>
public sealed record SuggestedActions
{
    /// <summary>Ids of those who see them; nobody named means everybody.</summary>
    public IReadOnlyList<string> To { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>The buttons.</summary>
    public IReadOnlyList<CardAction> Actions { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
