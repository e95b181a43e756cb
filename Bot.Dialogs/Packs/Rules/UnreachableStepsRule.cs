using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No step stands right behind one that never goes on.</summary>
internal sealed class UnreachableStepsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var script in pack.Scripts)
        {
            var targets = script.Steps.OfType<GoStep>().Select(step => step.Target).ToHashSet(StringComparer.Ordinal);
            foreach (var step in script.Steps.Where(step => step is GoStep or EndStep && step.Place.Follower is { } next && !targets.Contains(next.Id)))
            {
                problems.Warning(step.Place.Follower!.At, "CB0314", $"This step is never reached, because '{step.Kind}' stands before it. Remove it, or give it an 'id' that a 'go' names.");
            }
        }
    }
}
