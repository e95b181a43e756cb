using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Packs.Types;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Values are used as what they are.</summary>
internal sealed class TypesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var types = pack.Flow.Scripts.ToDictionary(flow => flow.Script.Name, flow => new ScriptTypes(pack, flow), StringComparer.Ordinal);
        var places = new StepPlaces(pack);
        foreach (var formula in pack.Reading.Formulas)
        {
            if (places.StepAt(formula.At) is { } step && types.TryGetValue(step.Place.Script, out var known))
            {
                var findings = new TypeFindings(problems, formula.At);
                var type = new TypeCheck(known, findings).Infer(formula.Syntax);
                if (formula.Expression is { } expression && step.Lists.Contains(expression) && type.Kind is not (ValueKind.List or ValueKind.Unknown))
                {
                    findings.NoList(expression.Text, type);
                }
            }
        }

        foreach (var way in pack.Scripts.SelectMany(script => script.Steps).OfType<SwitchStep>())
        {
            Cases(way, types[way.Place.Script], problems);
        }
    }

    private static void Cases(SwitchStep step, ScriptTypes types, ProblemList problems)
    {
        if (new TypeCheck(types, null).Infer(step.Value.Syntax) is not { Options: { } options })
        {
            return;
        }

        foreach (var value in step.Cases.SelectMany(way => way.Values).Where(value => !options.Contains(value, StringComparer.OrdinalIgnoreCase)))
        {
            new TypeFindings(problems, step.Place.At).NoOption(step.Value.Text, value, options);
        }
    }
}
