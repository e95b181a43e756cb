using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Checks;

/// <summary>What came of the last line of a conversation.</summary>
/// <param name="Trace">Decisions of the last line.</param>
/// <param name="Earlier">Decisions of the lines before.</param>
/// <param name="Replies">What the bot said.</param>
/// <param name="Failure">Why the line could not be played to its end.</param>
internal sealed record PlayedLine(IReadOnlyList<TraceEntry> Trace, IReadOnlyList<TraceEntry> Earlier, IReadOnlyList<Reply> Replies, string? Failure)
{
    /// <summary>Whether the bot had to be stopped.</summary>
    public bool Stopped =>
        Failure is not null || Trace.Any(entry => entry is { Stage: "step", Decision: "stopped" } or { Stage: "scripts", Decision: "refused" });

    /// <summary>Whether the bot had nothing to say about what the script did.</summary>
    public bool SaidOnlyDone =>
        Replies.Count > 0 && Replies[^1].Blocks is [TextBlock text] && (text.Text == StandingWords.Done("en") || text.Text == StandingWords.Done("zh"));

    /// <summary>Whether a step ran, as far as it left a mark.</summary>
    public bool Entered(string script, string step) =>
        Trace.Any(entry => entry.Stage == "step" && entry.Script == script && entry.Step == step)
        || Replies.SelectMany(reply => reply.Blocks).Any(block => block.Source is { } source && source.Script == script && source.Step == step);

    /// <summary>Whether one of some steps gave its value.</summary>
    public bool Set(string script, IReadOnlySet<string> steps) => Earlier.Concat(Trace).Any(entry =>
        entry is ({ Stage: "question", Decision: "answered" } or { Stage: "step", Decision: "returned" or "round" }) && entry.Script == script && entry.Step is { } step && steps.Contains(step));
}
