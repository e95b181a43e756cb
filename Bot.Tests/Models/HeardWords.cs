using Bot.Dialogs.Turns.Events;
using Bot.Models;

namespace Bot.Tests.Models;

/// <summary>Hears a model's words and shows none, or all.</summary>
internal sealed class HeardWords : ILiveWords
{
    /// <inheritdoc/>
    public bool IsShown { get; set; }

    /// <summary>What was heard last.</summary>
    public string Words { get; private set; } = "";

    /// <inheritdoc/>
    public ValueTask HearAsync(string words, IReadOnlyList<ToolResult> results)
    {
        Words = words;
        return ValueTask.CompletedTask;
    }
}
