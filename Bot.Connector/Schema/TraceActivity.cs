using System.Text.Json;

namespace Bot.Connector.Schema;

/// <summary>Diagnostics; only the emulator takes it.</summary>
public sealed record TraceActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Trace;

    /// <summary>Name of the trace.</summary>
    public string? Name { get; init; }

    /// <summary>Its payload.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Name of the payload's schema.</summary>
    public string? ValueType { get; init; }

    /// <summary>Readable name of the value.</summary>
    public string? Label { get; init; }
}
