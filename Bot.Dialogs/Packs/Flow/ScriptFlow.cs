using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Where a script can go: its steps and the ways between them.</summary>
internal sealed class ScriptFlow
{
    /// <summary>Where the script ends.</summary>
    public const int End = -1;

    private readonly FlowEdge[][] _ways;

    /// <summary>Draws the ways of a script, whose jumps must be linked.</summary>
    public ScriptFlow(DialogScript script)
    {
        Script = script;
        _ways = [.. script.Steps.Select(step => step.Ways.Select(way => new FlowEdge(step.Place.Number, Target(step, way), way)).ToArray())];
    }

    /// <summary>The script.</summary>
    public DialogScript Script { get; }

    /// <summary>Its steps.</summary>
    public IReadOnlyList<Step> Steps => Script.Steps;

    /// <summary>The questions that its conditions ask.</summary>
    public Facts Facts => field ??= new(this);

    /// <summary>The ways on from a step.</summary>
    public IReadOnlyList<FlowEdge> From(int step) => _ways[step];

    /// <summary>The step that stands before one in the same block; null for the first of a block.</summary>
    public Step? Before(Step step) => Steps.FirstOrDefault(other => other.Place.Follower is { } follower && follower.Number == step.Place.Number);

    /// <summary>All steps that can be reached from one, itself included, along ways that are wanted.</summary>
    public HashSet<int> Reach(int first, Func<FlowEdge, bool> wanted)
    {
        var reached = new HashSet<int>();
        var open = new Stack<int>([first]);
        while (open.TryPop(out var here))
        {
            if (here < 0 || here >= _ways.Length || !reached.Add(here))
            {
                continue;
            }

            foreach (var edge in _ways[here].Where(wanted))
            {
                open.Push(edge.To);
            }
        }

        return reached;
    }

    /// <summary>Whether a way only leads back to the 'each' around it, which ends by itself.</summary>
    public bool IsNextRound(FlowEdge edge) =>
        edge.To >= 0 && Steps[edge.To] is { } target && target.Blocks.Any(block => block.Repeats) && Steps[edge.From].Place.IsInside(target.Place.Id);

    private static int Target(Step step, StepWay way) => way.First ?? (way.GoesOn ? step.Place.Next : End);
}
