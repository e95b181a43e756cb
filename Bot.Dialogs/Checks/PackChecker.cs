using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>
/// Checks a pack as thoroughly as possible, before it goes live: all that compiling tells, what its own matcher makes of its examples,
/// and for each path that goes wrong a conversation that leads there.
/// </summary>
public static class PackChecker
{
    /// <summary>Checks.</summary>
    /// <param name="source">The pack's files.</param>
    public static PackCompilation Check(PackSource source)
    {
        var (draft, problems) = PackCompiler.Inspect(source);
        if (TrialPack.Breaking(problems.Sorted) is { Count: > 0 } errors)
        {
            return new(null, Counterexamples.Add(new(() => TrialPack.Without(draft, errors)), draft, problems.Sorted));
        }

        var trial = PackCompiler.Finish(source, draft);
        MatcherChecks.Check(draft, trial, problems);
        PackHints.Check(draft, problems);
        var told = Counterexamples.Add(new(() => new(draft, trial, new HashSet<Step>())), draft, problems.Sorted);
        return new(problems.HasErrors ? null : trial, told);
    }
}
