using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Checks;

/// <summary>Asks the pack's own matcher what it makes of the pack's examples and buttons.</summary>
internal static class MatcherChecks
{
    /// <summary>Tells what goes elsewhere, or nowhere.</summary>
    public static void Check(PackDraft pack, Release trial, ProblemList problems)
    {
        var overlapping = problems.Sorted.Where(problem => problem.Code == "CB0801").Select(problem => (problem.File, problem.Line, problem.Column)).ToHashSet();
        var handing = pack.Scripts.Where(script => script.Steps.Any(step => step is HandoffStep)).Select(script => script.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var example in pack.Reading.Examples.Where(example => !overlapping.Contains((example.At.File, example.At.Line, example.At.Column))))
        {
            Example(example, trial.Content.Matcher, handing.Contains(example.Script), problems);
        }

        foreach (var stranger in pack.Settings.Strangers.Where(stranger => StandingCommands.Read(stranger.Text) is null))
        {
            Stranger(stranger, trial.Content.Matcher, problems);
        }

        foreach (var flow in pack.Flow.Scripts)
        {
            foreach (var say in flow.Steps.OfType<SayStep>().Where(say => say.Suggestions.Count > 0 && !IsAnswered(pack.Flow, flow, say)))
            {
                Suggestions(say, trial.Content.Matcher, problems);
            }
        }
    }

    private static void Stranger(WrittenExample stranger, Matcher matcher, ProblemList problems)
    {
        var decision = matcher.Decide(stranger.Text);
        if (decision.Kind == MatchKind.One)
        {
            problems.Warning(stranger.At, "CB0802", $"Customers who say '{stranger.Text}' are led to '{decision.Candidates[0].Id}', though they mean none of the scripts. Look at the patterns, keywords and examples there.");
        }
    }

    private static void Example(WrittenExample example, Matcher matcher, bool passesOn, ProblemList problems)
    {
        // Word for word, an example wins over the commands that only stop and explain.
        if (StandingCommands.Read(example.Text) is { } command && !(command is StandingCommand.Stop or StandingCommand.Help && StandingCommands.IsSentence(example.Text)))
        {
            if (command == StandingCommand.Human && passesOn)
            {
                return;
            }

            problems.Hint(example.At, "CB0802", $"Customers who say just '{example.Text}' do not reach this script, because the bot takes it for the command '{Name(command)}'. That may be what you want; else say more in the example.");
            return;
        }

        var decision = matcher.Decide(example.Text);
        if (decision.Kind == MatchKind.One && decision.Candidates[0].Id == example.Script)
        {
            return;
        }

        var others = decision.Candidates.Select(candidate => candidate.Id).Where(id => id != example.Script).Take(3).ToList();
        if (decision.Kind == MatchKind.None || others.Count == 0)
        {
            problems.Warning(example.At, "CB0802", $"The bot does not understand its own example '{example.Text}'. Give this script more examples like it, or say more in this one.");
        }
        else
        {
            problems.Warning(example.At, "CB0802", $"Customers who say '{example.Text}' are not led here, but to '{string.Join("', '", others)}'. Look at the patterns, keywords and examples there, or take this example out.");
        }
    }

    private static string Name(StandingCommand command) => command.ToString().ToLowerInvariant();

    // A suggestion may also be an answer to the question that follows.
    private static bool IsAnswered(PackFlow pack, ScriptFlow flow, SayStep say) =>
        flow.Reach(say.Place.Number, edge => !flow.Steps[edge.From].Pauses)
            .Any(number => flow.Steps[number].Pauses || flow.Steps[number].Ways.Any(way => way.Script is { } other && pack.Pausing.Contains(other)));

    private static void Suggestions(SayStep say, Matcher matcher, ProblemList problems)
    {
        foreach (var words in say.Suggestions.Select(pair => pair.Value))
        {
            var lost = words.All.Where(text => text.IsConstant).Select(text => text.Text).Distinct(StringComparer.Ordinal)
                .FirstOrDefault(text => StandingCommands.Read(text) is null && matcher.Decide(text).Kind == MatchKind.None);
            if (lost is not null)
            {
                problems.Warning(say.Place.At, "CB0603", $"The button that says '{lost}' leads nowhere: no script understands these words. Let it say an example of the script that is meant.");
            }
        }
    }
}
