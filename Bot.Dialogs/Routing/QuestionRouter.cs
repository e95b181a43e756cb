using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Takes words as the answer to the open question, or as a digression from it.</summary>
internal sealed class QuestionRouter(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    /// <summary>Takes the words.</summary>
    public void Answer(QuestionStep question, string text)
    {
        var context = turn.Hearing;
        runner.Continue(
            () => question.Expected(turn).Read(text, context).Value is { } value ? Understood(question, value)
                : Digression(question, text) is { } other ? new(Flow.Do, Script: other)
                : question.Miss(turn),
            question);
    }

    private StepOutcome Understood(QuestionStep question, System.Text.Json.JsonElement value)
    {
        turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
        return question.Take(turn, value);
    }

    // Another script that is clearly meant, unless it runs already.
    private string? Digression(QuestionStep question, string text)
    {
        var decision = content.Matcher.Decide(text);
        if (decision.Kind != MatchKind.One || turn.State.Frames.Any(frame => frame.Script == decision.Candidates[0].Id))
        {
            return null;
        }

        turn.Note("question", "digressed", question, score: decision.Candidates[0].Score, reason: decision.Candidates[0].Reason);
        return decision.Candidates[0].Id;
    }
}
