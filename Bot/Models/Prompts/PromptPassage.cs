using Bot.Dialogs.Turns.Commands;

namespace Bot.Models.Prompts;

/// <summary>A piece of the knowledge, as the model gets it.</summary>
/// <param name="Number">What the model cites it by.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">Its words.</param>
internal sealed record PromptPassage(int Number, string Source, string Text)
{
    /// <summary>The passages of a question, numbered from 1.</summary>
    public static IReadOnlyList<PromptPassage> Of(AskModel ask) => [.. ask.Passages.Select((passage, index) => new PromptPassage(index + 1, passage.Source, passage.Text))];
}
