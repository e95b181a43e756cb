using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>
/// Walks every path of a script that its conditions allow, as far as they can be told apart: a question that was answered one way
/// on a path is not answered the other way later on it.
/// </summary>
internal sealed class PathWalk
{
    private const int MostPoints = 4_000;

    private readonly PackFlow _pack;
    private readonly PackMemory? _memory;
    private readonly Dictionary<string, int> _names;
    private readonly HashSet<PathPoint> _seen = [];
    private readonly List<(PathPoint At, FlowEdge Edge)> _ends = [];

    /// <summary>Walks.</summary>
    /// <param name="pack">The ways of the pack.</param>
    /// <param name="flow">The ways of the script.</param>
    /// <param name="memory">Where it is told what scripts remember; without it, each remembered value may be there or not.</param>
    /// <param name="kept">What is remembered where the walk begins.</param>
    public PathWalk(PackFlow pack, ScriptFlow flow, PackMemory? memory = null, ulong kept = 0)
    {
        (_pack, _memory, Flow, Kept) = (pack, memory, flow, kept);
        var names = flow.Steps.Where(step => memory is null || !step.Remembers).SelectMany(step => step.Sets).Distinct(StringComparer.Ordinal).Where(name => memory is not null || !pack.Remembered.Contains(name));
        _names = names.Take(64).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var open = new Queue<PathPoint>([new(flow.Script.First, 0, 0, Spoke: flow.Script.IsStart, Acted: false) { Kept = kept }]);
        _seen.Add(open.Peek());
        while (open.TryDequeue(out var at))
        {
            foreach (var edge in flow.From(at.Step).Where(edge => CanTake(at, edge)))
            {
                Take(at, edge, open);
            }
        }
    }

    /// <summary>The ways of the script.</summary>
    public ScriptFlow Flow { get; }

    /// <summary>What was remembered where it began.</summary>
    public ulong Kept { get; }

    /// <summary>Whether all paths were walked; a script may have too many, or come to another one with too much that may be remembered.</summary>
    public bool IsWhole { get; set; } = true;

    /// <summary>All points of all paths.</summary>
    public IReadOnlyCollection<PathPoint> Points => _seen;

    /// <summary>Where paths leave the script, and by which way.</summary>
    public IReadOnlyList<(PathPoint At, FlowEdge Edge)> Ends => _ends;

    /// <summary>Whether a name belongs to the script, or is remembered and that is followed, and surely has no value at a point.</summary>
    public bool IsEmpty(PathPoint at, string name)
    {
        var (own, isRemembered) = (_names.TryGetValue(name, out var bit), _pack.Remembered.Contains(name));
        return (own || isRemembered)
            && (!own || (at.Values & (1UL << bit)) == 0)
            && (!isRemembered || _memory?.IsMissing(name, at.Kept) == true);
    }

    private bool CanTake(PathPoint at, FlowEdge edge) =>
        edge.Way.Condition is not { } condition || Flow.Facts.CanHold(condition, at.Facts, name => IsEmpty(at, name));

    private void Take(PathPoint at, FlowEdge edge, Queue<PathPoint> open)
    {
        var after = After(at, edge);
        if (edge.To < 0)
        {
            _ends.Add((after with { Step = at.Step }, edge));
            return;
        }

        var left = _memory is not null && edge.Way.Script is { } script ? _memory.After(this, script, after.Kept) : [after.Kept];
        foreach (var kept in left)
        {
            Add(after with { Kept = kept }, open);
        }
    }

    private void Add(PathPoint point, Queue<PathPoint> open)
    {
        if (_seen.Count >= MostPoints)
        {
            IsWhole = false;
        }
        else if (_seen.Add(point))
        {
            open.Enqueue(point);
        }
    }

    private PathPoint After(PathPoint at, FlowEdge edge)
    {
        var step = Flow.Steps[edge.From];
        var facts = edge.Way.Condition is { } condition ? Flow.Facts.Learn(condition, at.Facts) : at.Facts;
        facts = Flow.Facts.Forget(facts, [.. edge.Way.Sets, .. edge.Way.Clears]);
        var visits = edge.Way.Script;
        var foreign = step.Pauses || visits is not null || step.Remembers;
        facts = foreign ? Flow.Facts.Forget(facts, [.. _pack.Remembered]) : facts;
        var values = step.Remembers ? at.Values : (at.Values | Bits(edge.Way.Sets)) & ~Bits(edge.Way.Clears);
        var kept = step.Remembers && _memory is not null ? _memory.Without(_memory.With(at.Kept, edge.Way.Sets), edge.Way.Clears) : at.Kept;
        var heard = step.Speaks || (visits is not null && _pack.Speaking.Contains(visits));
        var spoke = edge.Way == StepWay.Honest || (step is not QuestionStep && (at.Spoke || heard));
        return new(edge.To, values, facts, spoke, at.Acted || _pack.Acts(step) || (visits is not null && _pack.Acting.Contains(visits))) { Kept = kept };
    }

    private ulong Bits(IEnumerable<string> names)
    {
        var bits = 0UL;
        foreach (var name in names)
        {
            bits |= _names.TryGetValue(name, out var bit) ? 1UL << bit : 0;
        }

        return bits;
    }
}
