using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Finds circles of steps through all scripts in which nobody is asked anything.</summary>
internal sealed class LoopFinder
{
    private readonly PackFlow _pack;
    private readonly HashSet<string> _passable;
    private readonly Dictionary<Step, List<(Step To, StepWay Way)>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Step, int> _order = new(ReferenceEqualityComparer.Instance);

    /// <summary>Draws the ways through all scripts.</summary>
    public LoopFinder(PackFlow pack)
    {
        _pack = pack;
        _passable = Passable();
        foreach (var flow in pack.Scripts)
        {
            foreach (var step in flow.Steps)
            {
                _ways[step] = [.. flow.From(step.Place.Number).Select(edge => AfterRounds(flow, edge)).SelectMany(edge => Targets(flow, edge))];
            }
        }

        foreach (var flow in pack.Scripts)
        {
            Number(flow.Steps[flow.Script.First]);
        }
    }

    /// <summary>Circles that, once entered with some values, are never left.</summary>
    public IEnumerable<Loop> Find() => Circles().Where(circle => !HasExit(circle)).Select(circle => new Loop([.. circle.OrderBy(step => _order.GetValueOrDefault(step))], Closing(circle)));

    // Into the other script; and on in this one, when the other can end without asking.
    private IEnumerable<(Step To, StepWay Way)> Targets(ScriptFlow flow, FlowEdge edge)
    {
        if (edge.Way.Script is { } name && _pack.Find(name) is { } other)
        {
            yield return (other.Steps[other.Script.First], edge.Way);
        }

        if (edge.To >= 0 && (edge.Way.Script is null || _passable.Contains(edge.Way.Script)))
        {
            yield return (flow.Steps[edge.To], edge.Way);
        }
    }

    // An 'each' ends by itself: its last round leads on behind it.
    private static FlowEdge AfterRounds(ScriptFlow flow, FlowEdge edge) =>
        flow.IsNextRound(edge) ? edge with { To = flow.Steps[edge.To].Place.Next } : edge;

    private HashSet<string> Passable()
    {
        var passable = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; before != passable.Count;)
        {
            before = passable.Count;
            foreach (var flow in _pack.Scripts)
            {
                var reached = flow.Reach(flow.Script.First, edge => Passes(flow, edge, passable));
                if (reached.SelectMany(flow.From).Any(edge => edge.To < 0 && Passes(flow, edge, passable)))
                {
                    passable.Add(flow.Script.Name);
                }
            }
        }

        return passable;
    }

    private static bool Passes(ScriptFlow flow, FlowEdge edge, HashSet<string> passable) =>
        !flow.Steps[edge.From].Pauses && (edge.Way.Script is null || passable.Contains(edge.Way.Script));

    private void Number(Step first)
    {
        var open = new Stack<Step>([first]);
        while (open.TryPop(out var step))
        {
            if (_order.TryAdd(step, _order.Count))
            {
                foreach (var (to, _) in Enumerable.Reverse(_ways[step]))
                {
                    open.Push(to);
                }
            }
        }
    }

    // Two steps are in one circle when each reaches the other; scripts are small and circles rare, so plain searching does.
    private IEnumerable<HashSet<Step>> Circles()
    {
        var done = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        foreach (var step in _ways.Keys.Where(step => !step.Pauses && IsJump(step)).OrderBy(step => _order.GetValueOrDefault(step)))
        {
            if (done.Contains(step))
            {
                continue;
            }

            var reached = Reach(step);
            if (reached.Contains(step))
            {
                var circle = reached.Where(other => Reach(other).Contains(step)).ToHashSet<Step>(ReferenceEqualityComparer.Instance);
                done.UnionWith(circle);
                yield return circle;
            }
        }
    }

    // Only a jump leads back.
    private static bool IsJump(Step step) => step is GoStep || step.Ways.Any(way => way.Script is not null);

    private HashSet<Step> Reach(Step from)
    {
        var reached = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Step>(_ways[from].Select(way => way.To));
        while (open.TryPop(out var step))
        {
            if (!step.Pauses && reached.Add(step))
            {
                foreach (var (to, _) in _ways[step])
                {
                    open.Push(to);
                }
            }
        }

        return reached;
    }

    private bool HasExit(HashSet<Step> circle)
    {
        var changed = circle.SelectMany(step => step.Sets).ToHashSet(StringComparer.Ordinal);
        return circle.Any(step => _pack.Find(step.Place.Script)!.From(step.Place.Number).Any(edge => Leaves(circle, step, AfterRounds(_pack.Find(step.Place.Script)!, edge)) && Decides(step, edge.Way, changed)));
    }

    private bool Leaves(HashSet<Step> circle, Step step, FlowEdge edge) =>
        !edge.Way.Fails && !(edge.Way.Script is { } name && _pack.Find(name) is { } other && circle.Contains(other.Steps[other.Script.First]))
        && (edge.To < 0 || !circle.Contains(_pack.Find(step.Place.Script)!.Steps[edge.To]));

    // A way out that depends on nothing that the circle changes is open at the first round or never.
    private static bool Decides(Step step, StepWay way, HashSet<string> changed)
    {
        var names = way.Condition?.Value.Names ?? [.. step.Reads];
        return names.Any(changed.Contains) || (way.Condition is null && names.Count == 0);
    }

    private Step Closing(HashSet<Step> circle) => circle
        .Where(IsJump)
        .SelectMany(step => _ways[step].Where(way => circle.Contains(way.To)).Select(way => (step, way.To)))
        .OrderBy(jump => _order.GetValueOrDefault(jump.To))
        .ThenByDescending(jump => _order.GetValueOrDefault(jump.step))
        .First().step;
}
