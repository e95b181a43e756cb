using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>Finds for problems of a script's paths a conversation that leads there, by talking to the bot.</summary>
internal static class Counterexamples
{
    private const int MostSearches = 20;

    /// <summary>The problems, those of paths with a conversation where one was found.</summary>
    public static IReadOnlyList<PackProblem> Add(PackDraft pack, Release trial, IReadOnlyList<PackProblem> problems)
    {
        var places = new StepPlaces(pack);
        var searches = 0;
        var told = new List<PackProblem>();
        foreach (var problem in problems)
        {
            var step = problem.Code is "CB0601" or "CB0602" or "CB0604" ? places.StepAt(new(problem.File, problem.Line, problem.Column)) : null;
            var goal = step is null || searches >= MostSearches ? null : Goal(pack, problem, step);
            if (goal is null)
            {
                told.Add(problem);
                continue;
            }

            searches++;
            var found = new ConversationSearch(pack, trial, goal).Find();
            told.Add(found is null ? problem : problem with { Example = ConversationWriter.Write($"{problem.Code} {problem.File} {problem.Line}", trial.Languages[0], found) });
        }

        return told;
    }

    private static SearchGoal? Goal(PackDraft pack, PackProblem problem, Step step)
    {
        var script = step.Place.Script;
        switch (problem.Code)
        {
            case "CB0601":
                return new(script, played => played.Stopped);
            case "CB0602":
                return new(script, played => played.SaidOnlyDone && played.Trace.Any(entry => entry is { Stage: "scripts", Decision: "ended" } && entry.Script == script));
            default:
                var unset = step.Reads.Where(name => problem.Message.Contains($"'{name}'", StringComparison.Ordinal)).MinBy(name => problem.Message.IndexOf($"'{name}'", StringComparison.Ordinal));
                return unset is null ? null : new(script, played => played.Met)
                {
                    Meets = (entered, turn) => entered.Place == step.Place && !turn.Has(unset),
                    Earlier = Remembering(pack, step),
                };
        }
    }

    // Whether the step is reached may hang on what other scripts have left behind.
    private static HashSet<string> Remembering(PackDraft pack, Step step)
    {
        var read = pack.Flow.Find(step.Place.Script)!.Steps.SelectMany(other => other.Reads).Where(pack.Flow.Remembered.Contains).ToHashSet(StringComparer.Ordinal);
        return [.. pack.Scripts.SelectMany(script => script.Steps).Where(other => other.Remembers && other.Sets.Any(read.Contains)).Select(other => other.Place.Script)];
    }
}
