using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Checks;

/// <summary>
/// Checks a pack as thoroughly as possible, before it goes live: all that compiling tells, what its own matcher makes of its examples,
/// and for each path that goes wrong a conversation that leads there.
/// </summary>
public static class PackChecker
{
    // With these errors the scripts can still be played.
    private static readonly string[] Playable = ["CB0601", "CB0605", "CB0701", "CB0703", "CB0706", "CB0903", "CB0904"];

    /// <summary>Checks.</summary>
    /// <param name="source">The pack's files.</param>
    public static PackCompilation Check(PackSource source)
    {
        var (draft, problems) = PackCompiler.Inspect(source);
        if (problems.Sorted.Any(problem => problem.Severity == ProblemSeverity.Error && !Playable.Contains(problem.Code)))
        {
            return new(null, problems.Sorted);
        }

        var trial = PackCompiler.Finish(source, draft);
        MatcherChecks.Check(draft, trial, problems);
        PackHints.Check(draft, problems);
        var told = Counterexamples.Add(draft, trial, problems.Sorted);
        return new(problems.HasErrors ? null : trial, told);
    }
}
