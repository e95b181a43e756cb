using System.Text.Json;

namespace Bot.Dialogs.Turns;

/// <summary>An answer that the customer has given before its question comes: the question takes it instead of asking.</summary>
/// <param name="Script">The question's script.</param>
/// <param name="Step">The question's step.</param>
/// <param name="Value">The answer.</param>
public sealed record GivenAnswer(string Script, string Step, JsonElement Value);
