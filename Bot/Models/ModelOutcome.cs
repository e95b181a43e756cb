using Bot.Dialogs.Turns.Events;

namespace Bot.Models;

/// <summary>What came of a question.</summary>
/// <param name="Text">The words; absent when there are none.</param>
/// <param name="Failure">Why there are none.</param>
internal sealed record ModelOutcome(string? Text, ModelFailure? Failure)
{
    /// <summary>The model that was asked last.</summary>
    public string? Model { get; init; }

    /// <summary>What services gave.</summary>
    public IReadOnlyList<ToolResult> Results { get; init; } = [];
}
