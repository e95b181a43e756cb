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
    private readonly ScriptFlow _flow;
    private readonly Facts _facts;
    private readonly Dictionary<string, int> _names;
    private readonly HashSet<PathPoint> _seen = [];
    private readonly List<(PathPoint At, FlowEdge Edge)> _ends = [];

    /// <summary>Walks.</summary>
    public PathWalk(PackFlow pack, ScriptFlow flow)
    {
        (_pack, _flow, _facts) = (pack, flow, new(flow));
        var names = flow.Steps.SelectMany(step => step.Sets).Distinct(StringComparer.Ordinal).Where(name => !pack.Remembered.Contains(name));
        _names = names.Take(64).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        var open = new Queue<PathPoint>([new(flow.Script.First, 0, 0, Spoke: flow.Script.IsStart, Acted: false)]);
        _seen.Add(open.Peek());
        while (open.TryDequeue(out var at))
        {
            foreach (var edge in flow.From(at.Step).Where(edge => CanTake(at, edge)))
            {
                Take(at, edge, open);
            }
        }
    }

    /// <summary>Whether all paths were walked; a script may have too many.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>All points of all paths.</summary>
    public IReadOnlyCollection<PathPoint> Points => _seen;

    /// <summary>Where paths leave the script, and by which way.</summary>
    public IReadOnlyList<(PathPoint At, FlowEdge Edge)> Ends => _ends;

    /// <summary>Whether a name belongs to the script and surely has no value at a point.</summary>
    public bool IsEmpty(PathPoint at, string name) => _names.TryGetValue(name, out var bit) && (at.Values & (1UL << bit)) == 0;

    private bool CanTake(PathPoint at, FlowEdge edge) =>
        edge.Way.Condition is not { } condition || _facts.CanHold(condition, at.Facts, name => IsEmpty(at, name));

    private void Take(PathPoint at, FlowEdge edge, Queue<PathPoint> open)
    {
        var after = After(at, edge);
        if (edge.To < 0)
        {
            _ends.Add((after with { Step = at.Step }, edge));
            return;
        }

        if (_seen.Count >= MostPoints)
        {
            IsWhole = false;
        }
        else if (_seen.Add(after))
        {
            open.Enqueue(after);
        }
    }

    private PathPoint After(PathPoint at, FlowEdge edge)
    {
        var step = _flow.Steps[edge.From];
        var facts = edge.Way.Condition is { } condition ? _facts.Learn(condition, at.Facts) : at.Facts;
        facts = _facts.Forget(facts, [.. edge.Way.Sets, .. edge.Way.Clears]);
        var visits = edge.Way.Script;
        var foreign = step.Pauses || visits is not null || step.Remembers;
        facts = foreign ? _facts.Forget(facts, [.. _pack.Remembered]) : facts;
        var values = (at.Values | Bits(edge.Way.Sets)) & ~Bits(edge.Way.Clears);
        var heard = step.Speaks || (visits is not null && _pack.Speaking.Contains(visits));
        var spoke = edge.Way == StepWay.Honest || (step is not QuestionStep && (at.Spoke || heard));
        return new(edge.To, values, facts, spoke, at.Acted || _pack.Acts(step) || (visits is not null && _pack.Acting.Contains(visits)));
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
