using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Checks;

/// <summary>What came of the last line of a conversation.</summary>
/// <param name="Trace">Decisions of the last line.</param>
/// <param name="Replies">What the bot said.</param>
/// <param name="Met">Whether a step was entered as the goal wants it.</param>
/// <param name="Failure">Why the line could not be played to its end.</param>
internal sealed record PlayedLine(IReadOnlyList<TraceEntry> Trace, IReadOnlyList<Reply> Replies, bool Met, string? Failure)
{
    /// <summary>Whether the bot had to be stopped.</summary>
    public bool Stopped =>
        Failure is not null || Trace.Any(entry => entry is { Stage: "step", Decision: "stopped" } or { Stage: "scripts", Decision: "refused" });

    /// <summary>Whether the bot had nothing to say about what the script did.</summary>
    public bool SaidOnlyDone =>
        Replies.Count > 0 && Replies[^1].Blocks is [TextBlock text] && (text.Text == StandingWords.Done("en") || text.Text == StandingWords.Done("zh"));
}
