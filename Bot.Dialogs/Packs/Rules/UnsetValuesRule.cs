using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No value is used on a path on which nothing has set it yet: neither the script itself, nor one that remembers it.</summary>
internal sealed class UnsetValuesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var needs = new ValueNeeds(pack);
        foreach (var flow in pack.Flow.Scripts)
        {
            var points = pack.Flow.Memory.Walks(flow).SelectMany(walk => walk.Points.Select(at => (Walk: walk, At: at))).ToLookup(point => point.At.Step);
            foreach (var step in flow.Steps)
            {
                foreach (var name in needs.Of(step).Where(name => points[step.Place.Number].Any(point => point.Walk.IsEmpty(point.At, name))))
                {
                    Tell(pack, step, name, problems);
                }
            }
        }
    }

    // What the conversation knows from elsewhere, if it does, goes into a record as it is; otherwise that part of it stays empty.
    private static bool IsOnlyNoted(PackDraft pack, Step step, string name) =>
        step is CallStep call && pack.Flow.Acts(call) && call.Arguments.HandedOn.Count(other => other == name) == call.Arguments.Names.Count(other => other == name);

    private static void Tell(PackDraft pack, Step step, string name, ProblemList problems)
    {
        var setters = pack.Scripts.SelectMany(script => script.Steps).Where(other => other.Sets.Contains(name) && (other.Remembers || other.Place.Script == step.Place.Script)).ToList();
        if (setters.TrueForAll(other => other.Place.Script != step.Place.Script))
        {
            if (IsOnlyNoted(pack, step, name))
            {
                return;
            }

            var script = setters[0].Place.Script;
            problems.Warning(
                step.Place.At,
                "CB0604",
                $"This step uses '{name}', which the script '{script}' remembers, but on some path the customer comes here before that. Test it with 'if: {name}', give a fallback: {{{{ {name} ?? '...' }}}}, or set it before on every path.");
            return;
        }

        problems.Warning(
            step.Place.At,
            "CB0604",
            $"This step uses '{name}', which has no value on some path that leads here. Ask for it before on every path, test it with 'if: {name}', or give a fallback: {{{{ {name} ?? '...' }}}}.");
    }
}
