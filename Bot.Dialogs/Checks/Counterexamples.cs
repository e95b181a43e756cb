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
                var names = pack.Flow.Find(script)!.Steps.Where(other => other.Place != step.Place).SelectMany(other => other.Sets).Distinct(StringComparer.Ordinal)
                    .Where(name => problem.Message.Contains($"'{name}'", StringComparison.Ordinal)).ToList();
                var setters = pack.Flow.Find(script)!.Steps.Where(other => other.Sets.Any(names.Contains)).Select(other => other.Place.Id).ToHashSet(StringComparer.Ordinal);
                return new(script, played => played.Entered(script, step.Place.Id) && !played.Set(script, setters));
        }
    }
}
