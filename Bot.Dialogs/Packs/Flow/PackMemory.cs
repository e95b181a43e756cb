using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>
/// Walks all scripts of a pack with what the conversation may remember when each begins: nothing at all, what scripts before it
/// have left, and what the script that runs it has set by then. What <c>do</c> comes back with is what the other script's own paths leave.
/// </summary>
internal sealed class PackMemory
{
    private const int MostNames = 64;

    // Each is a state that conversations really come to, so that to leave some out only means to find less.
    private const int MostAtRest = 16;
    private const int MostBeginnings = 32;

    private readonly PackFlow _pack;
    private readonly Dictionary<string, int> _bits;
    private readonly HashSet<string> _touching;
    private readonly List<ScriptFlow> _roots;
    private readonly HashSet<ulong> _atRest = [0];
    private readonly Dictionary<string, Dictionary<ulong, Visit>> _visits = new(StringComparer.Ordinal);
    private readonly Queue<(string Script, ulong Kept)> _open = new();

    /// <summary>Walks.</summary>
    /// <param name="pack">The ways of the pack.</param>
    /// <param name="others">Scripts that no customer, but something else than a script starts.</param>
    public PackMemory(PackFlow pack, IEnumerable<string> others)
    {
        _pack = pack;
        _bits = pack.Remembered.Order(StringComparer.Ordinal).Take(MostNames).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        _touching = pack.Closure(step => step is UnreadableStep || step.Sets.Concat(step.Reads).Any(_bits.ContainsKey));
        _roots = [.. Roots(others.ToHashSet(StringComparer.Ordinal))];
        _roots.ForEach(root => Begin((root.Script.Name, 0)));
        while (_open.TryDequeue(out var next))
        {
            Walk(next);
        }
    }

    /// <summary>All walks through a script, one for each of its beginnings; the plain one for a script that is never begun.</summary>
    public IEnumerable<PathWalk> Walks(ScriptFlow flow) =>
        _visits.TryGetValue(flow.Script.Name, out var visits) ? visits.Values.Select(visit => visit.Walk!) : [_pack.Walk(flow)];

    /// <summary>Whether a name is one that scripts remember, and is not among these.</summary>
    public bool IsMissing(string name, ulong kept) => _bits.TryGetValue(name, out var bit) && (kept & (1UL << bit)) == 0;

    /// <summary>These and more names.</summary>
    public ulong With(ulong kept, IEnumerable<string> names) => kept | Bits(names);

    /// <summary>These without some names.</summary>
    public ulong Without(ulong kept, IEnumerable<string> names) => kept & ~Bits(names);

    /// <summary>What may be remembered when a script that was run with this comes back, as far as it is known by now.</summary>
    public IReadOnlyCollection<ulong> After(PathWalk asking, string script, ulong kept)
    {
        if (_pack.Find(script) is null || !_touching.Contains(script))
        {
            return [kept];
        }

        if (Begin((script, kept)) is not { } visit)
        {
            asking.IsWhole = false;
            return [];
        }

        visit.Asking.Add((asking.Flow.Script.Name, asking.Kept));
        return [.. visit.Ends];
    }

    private IEnumerable<ScriptFlow> Roots(HashSet<string> others)
    {
        var called = _pack.Scripts.SelectMany(flow => flow.Steps.SelectMany(step => step.Ways).Select(way => way.Script).Where(name => name != flow.Script.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // What no step runs may still be run by one that cannot be read.
        var isReadable = !_pack.Scripts.SelectMany(flow => flow.Steps).Any(step => step is UnreadableStep);
        return _pack.Scripts.Where(flow => PackFlow.IsEntry(flow.Script) || BuiltInScripts.Names.Contains(flow.Script.Name) || others.Contains(flow.Script.Name) || (isReadable && !called.Contains(flow.Script.Name)));
    }

    private Visit? Begin((string Script, ulong Kept) key)
    {
        var visits = _visits.TryGetValue(key.Script, out var before) ? before : _visits[key.Script] = [];
        if (visits.TryGetValue(key.Kept, out var visit) || visits.Count >= MostBeginnings)
        {
            return visit;
        }

        visits[key.Kept] = visit = new();
        Open(key);
        return visit;
    }

    private void Open((string Script, ulong Kept) key)
    {
        var visit = _visits[key.Script][key.Kept];
        if (!visit.IsOpen)
        {
            visit.IsOpen = true;
            _open.Enqueue(key);
        }
    }

    private void Walk((string Script, ulong Kept) key)
    {
        var visit = _visits[key.Script][key.Kept];
        visit.IsOpen = false;
        var walk = new PathWalk(_pack, _pack.Find(key.Script)!, this, key.Kept);
        visit.Walk = walk;
        foreach (var point in walk.Points.Where(point => walk.Flow.Steps[point.Step].Pauses))
        {
            Rest(point.Kept);
        }

        var ends = visit.Ends.Count;
        foreach (var (at, edge) in walk.Ends)
        {
            var left = edge.Way.Script is { } script ? After(walk, script, at.Kept) : [at.Kept];
            left.ToList().ForEach(Rest);
            if (!edge.Way.EndsAll)
            {
                visit.Ends.UnionWith(left);
            }
        }

        if (visit.Ends.Count > ends)
        {
            visit.Asking.ToList().ForEach(Open);
        }
    }

    // What a conversation remembers while it waits for the customer, any script may begin with.
    private void Rest(ulong kept)
    {
        if (_atRest.Count < MostAtRest && _atRest.Add(kept))
        {
            _roots.Where(root => _touching.Contains(root.Script.Name)).ToList().ForEach(root => Begin((root.Script.Name, kept)));
        }
    }

    private ulong Bits(IEnumerable<string> names)
    {
        var bits = 0UL;
        foreach (var name in names)
        {
            bits |= _bits.TryGetValue(name, out var bit) ? 1UL << bit : 0;
        }

        return bits;
    }

    private sealed class Visit
    {
        public PathWalk? Walk { get; set; }

        public bool IsOpen { get; set; }

        public HashSet<ulong> Ends { get; } = [];

        public HashSet<(string Script, ulong Kept)> Asking { get; } = [];
    }
}
