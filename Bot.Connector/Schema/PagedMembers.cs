using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>One page of a conversation's members.</summary>
public sealed record PagedMembers
{
    /// <summary>Asks for the next page; absent or empty on the last one.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>The members.</summary>
    public IReadOnlyList<ChannelAccount> Members { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Members that this record does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unmapped { get; set; }
}
