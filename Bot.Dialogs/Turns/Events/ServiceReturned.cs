using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Turns.Events;

/// <summary>The outcome of a <see cref="Commands.CallService"/>.</summary>
public sealed record ServiceReturned : TurnEvent
{
    /// <summary>The id of the command this answers.</summary>
    public required string CallId { get; init; }

    /// <summary>The result; absent when the call failed. JSON null means "nothing found".</summary>
    [JsonConverter(typeof(KeptNullConverter))]
    public JsonElement? Value { get; init; }

    /// <summary>Why it failed, in a short code such as <c>timeout</c>; absent on success.</summary>
    public string? Failure { get; init; }
}
