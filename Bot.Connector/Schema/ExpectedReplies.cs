using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>The answer to an activity with delivery mode <c>expectReplies</c>.</summary>
public sealed record ExpectedReplies
{
    /// <summary>The replies, in order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public IReadOnlyList<Activity> Activities { get; init => field = WireList.WithoutNulls(value); } = [];

    /// <summary>Body of the invoke response, when the activity was an invoke.</summary>
    public JsonElement? Body { get; init; }
}
