using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No steps go round and round without asking the customer anything.</summary>
internal sealed class EndlessLoopsRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var loop in new LoopFinder(pack.Flow).Find())
        {
            var scripts = loop.Steps.Select(step => step.Place.Script).Distinct(StringComparer.Ordinal).ToList();
            if (scripts.Count > 1)
            {
                problems.Error(loop.Closing.Place.At, "CB0601", $"The scripts {string.Join(", ", scripts)} start each other without end and ask the customer nothing meanwhile. Ask something in one of them, or let one of them end.");
            }
            else
            {
                problems.Error(loop.Closing.Place.At, "CB0601", $"This leads back to line {loop.Steps[0].Place.At.Line} again and again, and the customer is asked nothing meanwhile. Ask something in between, or leave the loop by an 'if' over a value that the loop changes.");
            }
        }
    }
}
