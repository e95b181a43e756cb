using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Which values a step cannot do without: those that it neither tests nor gives a fallback for.</summary>
internal sealed class ValueNeeds
{
    private readonly Dictionary<Step, HashSet<string>> _needs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Finds what every step of a pack needs.</summary>
    public ValueNeeds(PackDraft pack)
    {
        var places = new StepPlaces(pack);
        var answers = pack.Flow.Scripts.ToDictionary(flow => flow.Script.Name, flow => Answers(flow), StringComparer.Ordinal);
        foreach (var formula in pack.Reading.Formulas)
        {
            if (places.StepAt(formula.At) is { } step)
            {
                var condition = (step as IfStep)?.Condition == formula.Expression && formula.Expression is not null;
                var firm = FirmNames.Of(formula.Syntax, condition, answers.GetValueOrDefault(step.Place.Script, []), pack.Flow.Remembered);
                Add(step, HasWayForNothing(step, formula) ? firm.Where(name => !pack.Flow.Remembered.Contains(name)) : firm);
            }
        }

        foreach (var card in pack.Scripts.SelectMany(script => script.Steps).OfType<CardStep>())
        {
            Add(card, card.Template.FirmNames);
        }
    }

    /// <summary>The names that a step needs.</summary>
    public IEnumerable<string> Of(Step step) =>
        _needs.TryGetValue(step, out var names) ? step.Reads.Distinct(StringComparer.Ordinal).Where(names.Contains) : [];

    // To test the answer to a yes-no question is to use it; to test anything else is to look whether it is there.
    private static HashSet<string> Answers(ScriptFlow flow) =>
        [.. flow.Steps.SelectMany(step => step.Sets.Select(name => (name, Yes: step is ConfirmStep confirm && confirm.Name == name))).GroupBy(pair => pair.name, StringComparer.Ordinal).Where(all => all.All(pair => pair.Yes)).Select(all => all.Key)];

    // What other scripts may have left is 'else' when they have not.
    private static bool HasWayForNothing(Step step, WrittenFormula formula) => step is SwitchStep { Else: not null } decides && decides.Value == formula.Expression;

    private void Add(Step step, IEnumerable<string> names)
    {
        if (!_needs.TryGetValue(step, out var all))
        {
            _needs[step] = all = new(StringComparer.Ordinal);
        }

        all.UnionWith(names);
    }
}
