using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>The output gate: what a model wrote is said only as far as it is legitimate; what takes its place is never silence.</summary>
internal sealed class AnswerGate(ReleaseContent content, Turn turn)
{
    private const int LongestResult = 2_000;
    private const int MostResults = 4;

    /// <summary>The answer as it may be said.</summary>
    public (ModelReturned Returned, bool ByModel) Check(ModelReturned returned, AwaitedModel awaited)
    {
        if (AnswerFacts.Of(content, turn.State with { Model = awaited }, turn.Language, turn.At, returned.Results) is not { } facts)
        {
            return (returned, true);
        }

        var result = OutputGate.Check(new(returned.Text!), facts);
        foreach (var finding in result.Findings)
        {
            turn.Certify.Finding(finding.Check, finding.Effect.ToString().ToLowerInvariant());
            turn.Note("gate", finding.Effect.ToString().ToLowerInvariant(), reason: $"{finding.Check}: {finding.Evidence}");
        }

        Promise(result, facts);
        return (returned with { Text = result.Text }, result.Outcome is GateOutcome.Passed or GateOutcome.Changed);
    }

    /// <summary>Keeps what a service gave, as far as an answer may rest on it later.</summary>
    public void Keep(ServiceReturned returned)
    {
        if (content.Standing is null || returned.Failure is not null || returned.Value is not { } value)
        {
            return;
        }

        var memory = turn.State.Guidelines ?? new();
        turn.State = turn.State with { Guidelines = memory with { Results = [.. memory.Results.Append(JsonText.Clip(JsonText.Readable(value), LongestResult)).TakeLast(MostResults)] } };
    }

    // What the fixed text promises really happens: a person follows up.
    private void Promise(GateResult result, GateFacts facts)
    {
        if (result.Outcome == GateOutcome.HandedOff || result.Text.Contains(facts.Texts.HandOff, StringComparison.Ordinal))
        {
            HandOver("action", "P3");
        }
        else if (result.Text.Contains(facts.Texts.Unknown, StringComparison.Ordinal))
        {
            HandOver("unanswered", "P4");
        }
    }

    private void HandOver(string reason, string priority)
    {
        if (turn.State.Person == PersonState.None)
        {
            People.HandOver(turn, turn.Settings.Handoff, reason, priority);
        }
    }
}
