using Bot.Dialogs.Turns.Events;

namespace Bot.Models;

/// <summary>Takes words of a model while they come, and shows the customer what may be shown.</summary>
internal interface ILiveWords
{
    /// <summary>Whether the customer has seen any.</summary>
    bool IsShown { get; }

    /// <summary>Takes all words so far; returns soon.</summary>
    /// <param name="words">They begin with what came before, unless nothing of that was shown.</param>
    /// <param name="results">What services gave so far.</param>
    ValueTask HearAsync(string words, IReadOnlyList<ToolResult> results);
}
