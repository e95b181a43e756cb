using System.Text.Json;

namespace Bot.Services;

/// <summary>What came of a call: a value, or a short code that says why there is none.</summary>
/// <param name="Value">The result; JSON null when nothing was found.</param>
/// <param name="Failure">The code.</param>
internal sealed record ServiceOutcome(JsonElement? Value, string? Failure)
{
    /// <summary>A call without a result.</summary>
    public static ServiceOutcome Failed(string failure) => new(null, failure);
}
