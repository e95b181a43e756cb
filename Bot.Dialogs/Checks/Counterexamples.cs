using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Checks;

/// <summary>Finds for problems of a script's paths a conversation that leads there, by talking to the bot.</summary>
internal static class Counterexamples
{
    private const int MostSearches = 20;

    private static readonly string[] OfPaths = ["CB0314", "CB0601", "CB0602", "CB0604", "CB0605"];

    /// <summary>The problems, those of paths with a conversation where one was found.</summary>
    /// <param name="trial">The pack to talk to; made when a conversation is looked for.</param>
    /// <param name="pack">The pack as it was read.</param>
    /// <param name="problems">Its problems.</param>
    public static IReadOnlyList<PackProblem> Add(Lazy<TrialPack> trial, PackDraft pack, IReadOnlyList<PackProblem> problems)
    {
        var places = new StepPlaces(pack);
        var searches = 0;
        var told = new List<PackProblem>();
        foreach (var problem in problems)
        {
            var step = OfPaths.Contains(problem.Code) ? places.StepAt(new(problem.File, problem.Line, problem.Column)) : null;
            var goal = step is null || searches >= MostSearches ? null : Goal(pack, problem, step);
            if (goal is null)
            {
                told.Add(problem);
                continue;
            }

            searches++;
            var found = new ConversationSearch(trial.Value, goal).Find();
            told.Add(found is null ? problem : problem with { Example = ConversationWriter.Write($"{problem.Code} {problem.File} {problem.Line}", trial.Value.Release.Languages[0], found) });
        }

        return told;
    }

    private static SearchGoal? Goal(PackDraft pack, PackProblem problem, Step step)
    {
        var script = step.Place.Script;
        return problem.Code switch
        {
            "CB0314" => Beside(pack, step) is { } near ? Entering(near) : null,
            "CB0601" => new(script, played => played.Stopped),
            "CB0602" => new(script, played => played.SaidOnlyDone && played.Trace.Any(entry => entry is { Stage: "scripts", Decision: "ended" } && entry.Script == script)),
            "CB0605" => Entering(step),
            _ => Unset(pack, problem, step),
        };
    }

    // Nothing leads to a step that is never reached: the nearest is the one from which every way goes elsewhere.
    private static Step? Beside(PackDraft pack, Step step)
    {
        var flow = pack.Flow.Find(step.Place.Script)!;
        return flow.Before(step) ?? (step.Place.Parent is { } around ? flow.Steps[around.Number] : null);
    }

    private static SearchGoal Entering(Step step) => new(step.Place.Script, played => played.Met) { Meets = (entered, _) => entered == step };

    private static SearchGoal? Unset(PackDraft pack, PackProblem problem, Step step)
    {
        var unset = step.Reads.Where(name => problem.Message.Contains($"'{name}'", StringComparison.Ordinal)).MinBy(name => problem.Message.IndexOf($"'{name}'", StringComparison.Ordinal));
        return unset is null ? null : new(step.Place.Script, played => played.Met)
        {
            Meets = (entered, turn) => entered.Place == step.Place && !turn.Has(unset),
            Earlier = Remembering(pack, step),
        };
    }

    // Whether the step is reached may hang on what other scripts have left behind.
    private static HashSet<string> Remembering(PackDraft pack, Step step)
    {
        var read = pack.Flow.Find(step.Place.Script)!.Steps.SelectMany(other => other.Reads).Where(pack.Flow.Remembered.Contains).ToHashSet(StringComparer.Ordinal);
        return [.. pack.Scripts.SelectMany(script => script.Steps).Where(other => other.Remembers && other.Sets.Any(read.Contains)).Select(other => other.Place.Script)];
    }
}
