using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>A question that the HTTP response answers.</summary>
public sealed record InvokeActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Invoke;

    /// <summary>Name of the operation.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }
}
