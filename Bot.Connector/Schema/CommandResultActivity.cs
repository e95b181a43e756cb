using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>The outcome of a command.</summary>
public sealed record CommandResultActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.CommandResult;

    /// <summary>Name of the command.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }
}
