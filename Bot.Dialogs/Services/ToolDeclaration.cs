using System.Text.Json;

namespace Bot.Dialogs.Services;

/// <summary>An operation as a model may call it.</summary>
/// <param name="What">What it does and when to call it, for the model to read.</param>
/// <param name="Input">JSON Schema of the arguments that the model gives; absent when the service itself tells it.</param>
public sealed record ToolDeclaration(string What, JsonElement? Input)
{
    /// <summary>Whether the pack lets the model change something with it.</summary>
    public bool Changes { get; init; }
}
