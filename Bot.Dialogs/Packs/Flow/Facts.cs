using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>
/// What a path through a script knows of the script's conditions: two bits for each question that is asked more than once.
/// Questions about what changes from message to message are never taken as known.
/// </summary>
internal sealed class Facts
{
    private const int MostAtoms = 32;
    private const ulong IsTrue = 1;
    private const ulong IsFalse = 2;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<ConditionTree.Atom> _atoms = [];
    private readonly Dictionary<WayCondition, ConditionTree> _trees = new(ReferenceEqualityComparer.Instance);

    /// <summary>Collects the questions of a script.</summary>
    public Facts(ScriptFlow flow)
    {
        var steps = flow.Steps.Select(step => flow.From(step.Place.Number).Select(edge => edge.Way.Condition).OfType<WayCondition>().ToList()).ToList();
        foreach (var condition in steps.SelectMany(conditions => conditions))
        {
            _trees.TryAdd(condition, Tree(condition));
        }

        // The two ways of one 'if' ask the same question once.
        var asked = steps.SelectMany(conditions => conditions.SelectMany(condition => _trees[condition].Atoms()).DistinctBy(atom => atom.Key)).ToList();
        var often = asked.GroupBy(atom => atom.Subject ?? atom.Key, StringComparer.Ordinal).Where(group => group.Count() > 1).SelectMany(group => group).DistinctBy(atom => atom.Key);
        foreach (var atom in often.Where(atom => !atom.Roots.Any(TurnValues.Names.Contains)).Take(MostAtoms))
        {
            _numbers[atom.Key] = _atoms.Count;
            _atoms.Add(atom);
        }
    }

    /// <summary>Whether a way can be taken.</summary>
    /// <param name="condition">Its condition.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="isEmpty">Whether a name surely has no value.</param>
    public bool CanHold(WayCondition condition, ulong facts, Func<string, bool> isEmpty) =>
        Evaluate(_trees[condition], facts, isEmpty) != !condition.Holds;

    /// <summary>What is known once a way is taken.</summary>
    public ulong Learn(WayCondition condition, ulong facts) => Learn(_trees[condition], condition.Holds, facts);

    /// <summary>What is still known when these names have other values.</summary>
    public ulong Forget(ulong facts, IReadOnlyCollection<string> names)
    {
        for (var i = 0; i < _atoms.Count && names.Count > 0; i++)
        {
            if (_atoms[i].Roots.Any(names.Contains))
            {
                facts &= ~(3UL << (2 * i));
            }
        }

        return facts;
    }

    private static ConditionTree Tree(WayCondition condition)
    {
        var (syntax, names) = (condition.Value.Syntax, condition.Value.Names);
        return condition.Cases is not { } cases
            ? ConditionTree.Of(syntax, names)
            : cases.Select(value => (ConditionTree)ConditionTree.Case(syntax, value, names)).Aggregate((left, right) => new ConditionTree.Either(left, right));
    }

    private bool? Evaluate(ConditionTree tree, ulong facts, Func<string, bool> isEmpty)
    {
        switch (tree)
        {
            case ConditionTree.Constant constant:
                return constant.Value;
            case ConditionTree.Not not:
                return !Evaluate(not.Inner, facts, isEmpty);
            case ConditionTree.Both both:
                var (left, right) = (Evaluate(both.Left, facts, isEmpty), Evaluate(both.Right, facts, isEmpty));
                return left == false || right == false ? false : left == true && right == true ? true : null;
            case ConditionTree.Either either:
                var (one, other) = (Evaluate(either.Left, facts, isEmpty), Evaluate(either.Right, facts, isEmpty));
                return one == true || other == true ? true : one == false && other == false ? false : null;
            default:
                return Known((ConditionTree.Atom)tree, facts, isEmpty);
        }
    }

    private bool? Known(ConditionTree.Atom atom, ulong facts, Func<string, bool> isEmpty)
    {
        if (atom.Roots.Any(isEmpty) && atom.WhenEmpty(isEmpty) is { } certain)
        {
            return certain;
        }

        return _numbers.TryGetValue(atom.Key, out var number)
            ? ((facts >> (2 * number)) & 3) switch { IsTrue => true, IsFalse => false, _ => null }
            : null;
    }

    private ulong Learn(ConditionTree tree, bool holds, ulong facts) => tree switch
    {
        ConditionTree.Not not => Learn(not.Inner, !holds, facts),
        ConditionTree.Both both when holds => Learn(both.Right, holds, Learn(both.Left, holds, facts)),
        ConditionTree.Either either when !holds => Learn(either.Right, holds, Learn(either.Left, holds, facts)),
        ConditionTree.Atom atom => Learn(atom, holds, facts),
        _ => facts,
    };

    private ulong Learn(ConditionTree.Atom atom, bool holds, ulong facts)
    {
        if (!_numbers.TryGetValue(atom.Key, out var number))
        {
            return facts;
        }

        facts = With(facts, number, holds);
        for (var i = 0; holds && atom.Subject is not null && i < _atoms.Count; i++)
        {
            // What is one value is no other value.
            facts = i != number && _atoms[i].Subject == atom.Subject && !string.Equals(_atoms[i].Value, atom.Value, StringComparison.OrdinalIgnoreCase) ? With(facts, i, holds: false) : facts;
        }

        return facts;
    }

    private static ulong With(ulong facts, int number, bool holds) => (facts & ~(3UL << (2 * number))) | ((holds ? IsTrue : IsFalse) << (2 * number));
}
