using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>Asks the other side to act.</summary>
public sealed record CommandActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Command;

    /// <summary>Name of the command.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }
}
