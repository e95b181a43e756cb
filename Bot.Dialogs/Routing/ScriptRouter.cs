using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Starts what a message means when no question is open: a script, two of them, the model, the honest path.</summary>
internal sealed class ScriptRouter(ReleaseContent content, Turn turn, ScriptRunner runner, StandingRouter standing, HonestPath honest)
{
    private const int MostOffers = 4;
    private const int MostExamples = 3;
    private const int MostFailures = 3;

    private static readonly BlockSource Source = new("standing");

    private readonly Wishes _wishes = new(content, turn, runner);

    /// <summary>Takes the words.</summary>
    public void Take(CustomerSaid said, string text)
    {
        var decision = content.Matcher.Decide(text);
        if (decision.Kind != MatchKind.One && Picked(text) is { } picked)
        {
            Meant(picked);
        }
        else if (!_wishes.Take(said, text, decision))
        {
            Start(said, text, decision);
        }
    }

    /// <summary>Serves the second of two wishes when the first has ended.</summary>
    public void GoOn() => _wishes.GoOn();

    /// <summary>Nothing can answer: the pack's own script <c>honest</c> says so, else the usual words.</summary>
    public void Honestly()
    {
        turn.State = turn.State with { Failures = turn.State.Failures + 1 };
        if (turn.State.Failures >= MostFailures && turn.State.Person == PersonState.None)
        {
            turn.Note("honest", "too-many");
            runner.Tell(BuiltInScripts.TooManyFailures, RepairWords.TooManyFailures(turn.Language));
            honest.Ask(turn, [HonestPath.Person]);
        }
        else if (content.Scripts.ContainsKey("honest"))
        {
            runner.Start("honest");
        }
        else
        {
            honest.Say(turn, unavailable: false);
        }
    }

    private string? Picked(string text)
    {
        if (turn.State.Which is not { } which)
        {
            return null;
        }

        var options = which.Scripts.Select(name => new ChoiceOption(name, Labels(name), [])).ToList();
        return new ChoiceSlot(options).Read(text, new(turn.At, turn.Language)).Value?.GetString();
    }

    private Dictionary<string, string> Labels(string script) => turn.Settings.Languages.ToDictionary(language => language, language => honest.Label(script, language));

    /// <summary>Goes on with what a model chose; whatever is none of the candidates is asked as without a model.</summary>
    public void Chosen(string? script, IReadOnlyList<string> candidates)
    {
        if (script is not null && candidates.Contains(script))
        {
            turn.Note("scripts", "chosen", script: script);
            turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
            runner.Start(script);
        }
        else
        {
            turn.Note("scripts", "not-chosen");
            AskWhich(candidates);
        }
    }

    /// <summary>Starts the script that the customer picked.</summary>
    public void Meant(string script)
    {
        turn.State = turn.State with { Which = null };
        turn.Note("scripts", "picked", script: script);
        if (script == HonestPath.Person)
        {
            standing.Human();
        }
        else
        {
            runner.Start(script);
        }
    }

    private void Start(CustomerSaid said, string text, MatchDecision decision)
    {
        turn.State = turn.State.Which is null ? turn.State : turn.State with { Which = null };
        var best = decision.Candidates.Count > 0 ? decision.Candidates[0] : null;
        switch (decision.Kind)
        {
            case MatchKind.One:
                turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
                turn.Note("scripts", "matched", script: best!.Id, score: best.Score, reason: best.Reason);
                Matched(best.Id, text);
                break;
            case MatchKind.Several:
                turn.Note("scripts", "several", script: best!.Id, score: best.Score, reason: best.Reason);
                Several(said, text, [.. decision.Candidates.Take(MostOffers).Select(candidate => candidate.Id)]);
                break;
            default:
                turn.Note("scripts", "none", script: best?.Id, score: best?.Score, reason: best?.Reason);
                Unmatched(said, text);
                break;
        }
    }

    // Who waits for a person and says hello wants to know whether somebody comes, not to be welcomed.
    private void Matched(string script, string text)
    {
        if (script == content.Start?.Name && turn.State.Person == PersonState.Asked)
        {
            standing.Human();
        }
        else
        {
            runner.Start(script, text);
        }
    }

    private void Several(CustomerSaid said, string text, IReadOnlyList<string> candidates)
    {
        if (said.ModelAvailable && turn.Settings.ModelChooses)
        {
            turn.Note("model", "asked-which");
            turn.Superseded = null;
            ModelQuestion.Choose(turn, text, [.. candidates.Select(Choice)]);
        }
        else
        {
            AskWhich(candidates);
        }
    }

    private void AskWhich(IReadOnlyList<string> candidates)
    {
        turn.Reply.Say(StandingWords.Which(turn.Language), Source);
        honest.Ask(turn, candidates);
    }

    private ModelChoice Choice(string script) => new(
        script, honest.Label(script, turn.Language), [.. content.Scripts.GetValueOrDefault(script)?.When?.Examples.Take(MostExamples) ?? []]);

    private void Unmatched(CustomerSaid said, string text)
    {
        if (!content.Guidelines.IsEmpty && OtherLanguages.Speaks(text))
        {
            turn.Note("language", "other");
            turn.Reply.Say(content.Guidelines.Texts.In("other_language", turn.Language), new("guidelines"));
            honest.Offer(turn);
        }
        else if (KnowledgeAnswers.Quote(turn, text))
        {
            turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
        }
        else if (said.VectorModel is { } model && content.Knowledge?.Vectors?.Model == model)
        {
            turn.Note("knowledge", "asked");
            ModelQuestion.Embed(turn, WithSuperseded(text));
        }
        else
        {
            Unknown(said.ModelAvailable, text);
        }
    }

    /// <summary>Goes on with what a model made of the question; without it as if there were no such model.</summary>
    public void Understood(ModelReturned returned, string question)
    {
        turn.Meaning = returned.Model == content.Knowledge?.Vectors?.Model ? TextVector.Parse(returned.Vector) : null;
        if (turn.Meaning is null)
        {
            turn.Note("knowledge", "none", reason: returned.Failure ?? "no vector");
        }

        if (KnowledgeAnswers.Quote(turn, question))
        {
            turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
        }
        else
        {
            Unknown(turn.State.ModelAvailable, question);
        }
    }

    private void Unknown(bool modelAvailable, string text)
    {
        if (modelAvailable)
        {
            turn.Note("model", "asked");
            ModelQuestion.Ask(turn, WithSuperseded(text), said: null);
        }
        else if (!KnowledgeAnswers.Offer(turn, text))
        {
            Honestly();
        }
    }

    // Two messages in quick succession are one question; the answer covers both.
    private string WithSuperseded(string text)
    {
        var question = turn.Superseded is { } before ? before + "\n" + text : text;
        turn.Superseded = null;
        return question;
    }
}
