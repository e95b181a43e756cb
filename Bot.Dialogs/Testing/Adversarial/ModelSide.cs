using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>What the host does around a model: how it asks, and what it makes of the words before the engine hears them.</summary>
/// <param name="Prompt">The prompt of a question: what the system says in it, and all of it.</param>
/// <param name="Read">The model's words as an answer, or the code of the failure that they are.</param>
public sealed record ModelSide(Func<AskModel, (string System, string All)> Prompt, Func<AskModel, string, (string? Text, string? Failure)> Read);
