using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Turns.Events;

/// <summary>What a service gave when a model called it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Arguments">A JSON object: what the model chose and what the conversation gave.</param>
public sealed record ToolResult(string Service, string Operation, JsonElement Arguments)
{
    /// <summary>The result; absent when the call failed. JSON null means "nothing found".</summary>
    [JsonConverter(typeof(KeptNullConverter))]
    public JsonElement? Value { get; init; }

    /// <summary>Why it failed, in a short code such as <c>timeout</c> or <c>invalid-arguments</c>; absent on success.</summary>
    public string? Failure { get; init; }
}
