using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>The old form of handing a conversation over.</summary>
public sealed record HandoffActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Handoff;

    /// <summary>Name of the handoff.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }
}
