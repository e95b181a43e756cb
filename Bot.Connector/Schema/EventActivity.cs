using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>Something happened; nobody waits for an answer.</summary>
public sealed record EventActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Event;

    /// <summary>Name of the event.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }
}
