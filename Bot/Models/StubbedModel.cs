using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing.Adversarial;
using Bot.Dialogs.Turns.Commands;
using Bot.Models.Prompts;
using Microsoft.Extensions.AI;

namespace Bot.Models;

/// <summary>The host's side of a model without the model: the same prompts, and the same reading of its words.</summary>
internal sealed class StubbedModel(Release release)
{
    private const int Room = 100_000;

    private static readonly Canary Canary = new("CANARY-7Q4X");

    private readonly PromptSet _texts = PromptSet.Of(release);

    /// <summary>As the run of a table takes it.</summary>
    public ModelSide Side => new(Prompt, Read);

    private (string System, string All) Prompt(AskModel ask)
    {
        var messages = (ModelPrompt.Of(_texts, ask, Canary.Text, PromptPassage.Of(ask), Room) ?? throw new InvalidOperationException("The question is longer than any model takes.")).Messages;
        return (Join(messages.Where(message => message.Role == ChatRole.System)), Join(messages));
    }

    private (string? Text, string? Failure) Read(AskModel ask, string words)
    {
        var (text, failure) = FinishedWords.Read(words, Canary, _texts.EchoIn(ask.Language));
        return (text, failure?.Code);
    }

    private static string Join(IEnumerable<ChatMessage> messages) => string.Join('\n', messages.Select(message => message.Text));
}
