using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Models;

/// <summary>A question to the model, with all that the host knows about it.</summary>
/// <param name="Ask">The question.</param>
/// <param name="Conversation">The conversation's key, for its budget.</param>
/// <param name="IdempotencyKey">Equal for every attempt; services that the model calls get keys made from it.</param>
internal sealed record ModelCall(AskModel Ask, string Conversation, string IdempotencyKey)
{
    /// <summary>The release that asks; absent when there is none any more, and then there are no tools and no texts of the pack's own.</summary>
    public Release? Release { get; init; }

    /// <summary>Shows words while they come; absent where none are shown before the end.</summary>
    public ILiveWords? Live { get; init; }
}
