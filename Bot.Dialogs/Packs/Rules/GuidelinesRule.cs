using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Guidelines name what exists and do not contradict each other.</summary>
internal sealed class GuidelinesRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var guidelines = pack.Guidelines.Guidelines;
        var names = guidelines.Select(guideline => guideline.Name).ToHashSet(StringComparer.Ordinal);
        var values = pack.Scripts.SelectMany(script => script.Steps).Where(step => step.Remembers).SelectMany(step => step.Sets)
            .Concat(TurnValues.Names).Concat(ConditionValues.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var guideline in guidelines)
        {
            Names(guideline, names, problems);
            Contradictions(guideline, guidelines, problems);
            Values(guideline, values, problems);
        }

        foreach (var guideline in guidelines.Where(guideline => Reaches(guideline, guideline.Name, guidelines)))
        {
            problems.Error(guideline.At, "CB1003", $"The guideline '{guideline.Name}' depends on itself in a circle, so it would never act. Remove one of the 'depends'.");
        }
    }

    private static void Names(Guideline guideline, HashSet<string> known, ProblemList problems)
    {
        foreach (var name in guideline.Excludes.Concat(guideline.Depends).Where(name => !known.Contains(name)))
        {
            problems.Error(guideline.At, "CB1001", $"There is no guideline '{name}'.{Nearest.Hint(name, known)} Give one this id, or correct the name.");
        }
    }

    private static void Contradictions(Guideline guideline, IReadOnlyList<Guideline> all, ProblemList problems)
    {
        foreach (var name in guideline.Excludes.Where(name => name == guideline.Name || guideline.Depends.Contains(name)))
        {
            problems.Error(guideline.At, "CB1002", $"The guideline '{guideline.Name}' excludes '{name}', without which it does nothing. Remove one of the two.");
        }

        foreach (var other in all.Where(other => guideline.Depends.Contains(other.Name) && other.Excludes.Contains(guideline.Name)))
        {
            problems.Error(guideline.At, "CB1002", $"The guideline '{guideline.Name}' depends on '{other.Name}', which excludes it. Remove one of the two.");
        }

        if (guideline.Effect is { Kind: EffectKind.Refuse } && all.FirstOrDefault(other => other.Excludes.Contains(guideline.Name) && other.Effect is not { Kind: EffectKind.Refuse }) is { } lifting)
        {
            problems.Error(lifting.At, "CB1002", $"The guideline '{lifting.Name}' excludes '{guideline.Name}', which refuses. A refusal always wins; put its exception into its condition.");
        }
    }

    private static void Values(Guideline guideline, HashSet<string> known, ProblemList problems)
    {
        foreach (var name in (guideline.When?.Names ?? []).Where(name => !known.Contains(name)))
        {
            problems.Error(guideline.At, "CB1008", $"The condition of this guideline reads '{name}', which does not exist.{Nearest.Hint(name, known)} Known are: {string.Join(", ", ConditionValues.Names.Concat(TurnValues.Names))}, and what scripts remember.");
        }

        foreach (var name in (guideline.Effect?.Words?.Names ?? []).Where(name => !known.Contains(name) && !BrandValues.Names.Contains(name)))
        {
            problems.Error(guideline.At, "CB1008", $"The text of this guideline reads '{name}', which does not exist.{Nearest.Hint(name, known)} Known are: {string.Join(", ", BrandValues.Names.Concat(TurnValues.Names))}, and what scripts remember.");
        }
    }

    private static bool Reaches(Guideline from, string name, IReadOnlyList<Guideline> all)
    {
        var (open, seen) = (new Queue<string>(from.Depends), new HashSet<string>(StringComparer.Ordinal));
        while (open.TryDequeue(out var next))
        {
            if (next == name)
            {
                return true;
            }

            if (seen.Add(next) && all.FirstOrDefault(guideline => guideline.Name == next) is { } guideline)
            {
                foreach (var further in guideline.Depends)
                {
                    open.Enqueue(further);
                }
            }
        }

        return false;
    }
}
