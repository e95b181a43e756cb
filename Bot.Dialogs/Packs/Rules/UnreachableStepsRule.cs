using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Every step can be reached on some path.</summary>
internal sealed class UnreachableStepsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var flow in pack.Flow.Scripts)
        {
            var walk = pack.Flow.Walk(flow);
            var drawn = flow.Reach(flow.Script.First, _ => true);
            var walked = walk.IsWhole ? walk.Points.Select(point => point.Step).ToHashSet() : drawn;
            if (walked.Any(number => flow.Steps[number] is UnreadableStep))
            {
                // It may lead to any step of the script, once it is mended.
                continue;
            }

            foreach (var step in flow.Steps.Where(step => !walked.Contains(step.Place.Number)))
            {
                Tell(flow, step, walked, drawn.Contains(step.Place.Number), problems);
            }
        }
    }

    // The first of several is enough: the others hang on it.
    private static void Tell(ScriptFlow flow, Step step, HashSet<int> reached, bool drawn, ProblemList problems)
    {
        var before = flow.Before(step);
        if (before is not null ? !reached.Contains(before.Place.Number) : step.Place.Parent is { } around && !reached.Contains(around.Number))
        {
            return;
        }

        if (before is null && step.Place.Parent is not null)
        {
            problems.Warning(step.Place.At, "CB0314", $"This step is never reached, because what '{flow.Steps[step.Place.Parent.Number].Kind}' looks at can never come to this here. Remove the branch, or mend the condition.");
        }
        else if (before is null || before.Blocks.Any() || drawn)
        {
            problems.Warning(step.Place.At, "CB0314", $"This step is never reached, because every way of the step before it leads elsewhere. Remove it, or let one of the ways go on.");
        }
        else
        {
            problems.Warning(step.Place.At, "CB0314", $"This step is never reached, because '{before.Kind}' stands before it. Remove it, or give it an 'id' that a 'go' names.");
        }
    }
}
