using System.Text.Json.Serialization;

namespace Bot.Connector.Schema;

/// <summary>An activity of a type that the protocol does not name; ignored by bots, kept in full.</summary>
public sealed record OtherActivity : Activity
{
    /// <summary>Makes an activity of any type.</summary>
    [JsonConstructor]
    public OtherActivity(string type) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }
}
