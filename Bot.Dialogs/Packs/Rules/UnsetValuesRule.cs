using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No value is used on a path on which nothing has set it yet.</summary>
internal sealed class UnsetValuesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var needs = new ValueNeeds(pack);
        foreach (var flow in pack.Flow.Scripts)
        {
            var walk = pack.Flow.Walk(flow);
            foreach (var at in walk.Points.GroupBy(point => point.Step).OrderBy(points => points.Key))
            {
                var step = flow.Steps[at.Key];
                foreach (var name in needs.Of(step).Where(name => at.Any(point => walk.IsEmpty(point, name))))
                {
                    problems.Warning(
                        step.Place.At,
                        "CB0604",
                        $"This step uses '{name}', which has no value on some path that leads here. Ask for it before on every path, test it with 'if: {name}', or give a fallback: {{{{ {name} ?? '...' }}}}.");
                }
            }
        }
    }
}
