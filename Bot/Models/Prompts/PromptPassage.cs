namespace Bot.Models.Prompts;

/// <summary>A piece of the knowledge, as the model gets it.</summary>
/// <param name="Number">What the model cites it by.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">Its words.</param>
internal sealed record PromptPassage(int Number, string Source, string Text);
