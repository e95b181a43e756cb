using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No path of a script that customers start ends without a word.</summary>
internal sealed class SilentEndsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var flow in pack.Flow.Scripts.Where(flow => PackFlow.IsEntry(flow.Script)))
        {
            foreach (var step in pack.Flow.Walk(flow).Ends.Where(end => !end.At.Spoke && end.Edge.Way.Script is null).Select(end => flow.Steps[end.Edge.From]).Distinct())
            {
                problems.Warning(
                    step.Place.At,
                    "CB0602",
                    $"On a path that ends here the customer hears nothing of what the script did; the bot only says 'Done.' then. Say what came of it, or where to go on.");
            }
        }
    }
}
