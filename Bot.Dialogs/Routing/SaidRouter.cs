using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>
/// Decides what a message of the customer comes to; the first that decides wins:
/// a person, standing commands and buttons, the open question, scripts, the model, the honest path.
/// </summary>
internal sealed class SaidRouter(ReleaseContent content, Turn turn, ScriptRunner runner, StandingRouter standing, HonestPath honest)
{
    private const int MostOffers = 4;
    private const int MostFailures = 3;

    private static readonly BlockSource Source = new("standing");

    private readonly CorrectionRouter _corrections = new(content, turn, runner, honest);
    private readonly Wishes _wishes = new(content, turn, runner);

    /// <summary>Takes a message; afterwards the customer sees something, or something is awaited.</summary>
    public void Hear(CustomerSaid said)
    {
        turn.State = turn.State with { Messages = turn.State.Messages + 1, Customer = said.Customer ?? turn.State.Customer, Language = turn.Language, ModelAvailable = said.ModelAvailable };
        var button = ButtonReader.Read(said.Value);
        // A suggestion that belongs to no question stands for its words.
        var text = Offered(button?.Say ?? (button?.Question is null ? button?.Choice : null) ?? said.Text ?? "");
        if (!WithPerson(text, button) && !standing.Stopping.Answer(text, button) && !Standing(text, button) && !Pressed(said, button, text))
        {
            Words(said, text);
        }

        if (!turn.HasOutcome)
        {
            turn.Reply.Say(StandingWords.Done(turn.Language), Source);
        }

        turn.Remember(byCustomer: true, text.Length > 0 ? text : button?.Choice ?? "");
    }

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

    // A number or label of the last suggestions means what the suggestion says.
    private string Offered(string text)
    {
        if (turn.State.Offered.Count == 0 || turn.State.Frames.Count > 0)
        {
            return text;
        }

        var typed = text.Trim();
        for (var i = 0; i < turn.State.Offered.Count; i++)
        {
            var choice = turn.State.Offered[i];
            if (string.Equals(typed, choice.Label, StringComparison.OrdinalIgnoreCase) || typed == FormattableString.Invariant($"{i + 1}"))
            {
                return choice.Value;
            }
        }

        return text;
    }

    private bool WithPerson(string text, ButtonData? button)
    {
        if (turn.State.Person is not (PersonState.Accepted or PersonState.AcceptedAndTold))
        {
            return false;
        }

        if ((StandingRouter.Of(button?.Command) ?? StandingCommands.Read(text)) == StandingCommand.Restart)
        {
            return false;
        }

        turn.Note("person", "forwarded");
        turn.Reply.Say(turn.State.Person == PersonState.Accepted ? StandingWords.WithPerson(turn.Language) : StandingWords.Forwarded(turn.Language), Source);
        turn.State = turn.State with { Person = PersonState.AcceptedAndTold };
        return true;
    }

    private bool Standing(string text, ButtonData? button)
    {
        var command = StandingRouter.Of(button?.Command) ?? (text.Length == 0 || NamesAnOption(text) ? null : Said(text));
        if (command is not { } given)
        {
            return false;
        }

        standing.Obey(given);
        return true;
    }

    // Where a message is a command and a clear wish at once, the wish wins: "I want to cancel it" may mean an order.
    private StandingCommand? Said(string text)
    {
        var command = StandingCommands.Read(text);
        return command switch
        {
            StandingCommand.Stop => IsWish(text) ? null : command,
            StandingCommand.Skip => runner.OpenQuestion() is null || Leaves(text) ? null : command,
            _ => command,
        };
    }

    private bool IsWish(string text)
    {
        if (!(text.Any(PlainText.IsHan) ? text.Length > 3 : text.Trim().Count(c => c == ' ') > 1))
        {
            return false;
        }

        var decision = content.Matcher.Decide(text);
        return decision.Kind == MatchKind.One && (turn.State.Frames.Count == 0 || decision.Candidates[0].Score >= 1)
            && turn.State.Frames.All(frame => frame.Script != decision.Candidates[0].Id);
    }

    // Some questions know for themselves what "skip" means.
    private bool Leaves(string text) =>
        runner.OpenQuestion() is { Optional: false } question
        && (question is RateStep || (question.Expected(turn) is var slot and not (TextSlot or AddressSlot) && slot.Read(text, new(turn.At, turn.Language)).IsRead));

    // "Changed my mind" stops a script, unless it is one of the reasons that the script asks for.
    private bool NamesAnOption(string text) =>
        runner.OpenQuestion() is ChooseStep choose && choose.Expected(turn).Read(text, new(turn.At, turn.Language)).IsRead;

    private bool Pressed(CustomerSaid said, ButtonData? button, string text)
    {
        if (button?.Feedback is { } feedback)
        {
            var helpful = feedback == "helpful";
            var words = Ratings.Take(turn, button.Answer, helpful) ? StandingWords.Thanks(helpful, turn.Language) : StandingWords.RatedAlready(turn.Language);
            turn.Reply.Say(words, Source);
            return true;
        }

        var question = runner.OpenQuestion();
        if (button is { Choice: { } choice, Question: { } asked })
        {
            PressedChoice(choice, asked, question);
            return true;
        }

        if (button is { Choice: null, Question: { } form })
        {
            Filled(said, form, question);
            return true;
        }

        if (question is not null && ButtonReader.Input(said.Value, question.Name) is { } input)
        {
            Answer(question, input);
            return true;
        }

        return text.Trim().Length == 0 && (Sent(question) || Wordless(said, question));
    }

    private void PressedChoice(string choice, string asked, QuestionStep? question)
    {
        if (question is not null && turn.Frame.Question == asked)
        {
            runner.Continue(() => question.Optional && choice == QuestionStep.SkipChoice ? question.Skip(turn) : question.Pick(turn, choice) is { } value ? question.Take(turn, value) : question.Miss(turn), question);
        }
        else if (turn.State.Which is { } which && which.Id == asked && which.Scripts.Contains(choice))
        {
            Meant(choice);
        }
        else
        {
            OldButton(asked, question);
        }
    }

    private void Filled(CustomerSaid said, string asked, QuestionStep? question)
    {
        if (question is FormStep form && turn.Frame.Question == asked && said.Value is { } inputs)
        {
            runner.Continue(() => form.Submit(turn, inputs), form);
        }
        else
        {
            OldButton(asked, question);
        }
    }

    private void OldButton(string asked, QuestionStep? question)
    {
        turn.Note("question", "old-button", reason: asked);
        turn.Reply.Say(StandingWords.OldButton(turn.Language), Source);
        Again(question);
    }

    // A picture or a place alone may be the answer.
    private bool Sent(QuestionStep? question)
    {
        if (question is null || turn.Hearing is { Files.Count: 0, Location: null } || question.Expected(turn).Read("", turn.Hearing).Problem == SlotProblem.NotUnderstood)
        {
            return false;
        }

        Answer(question, "");
        return true;
    }

    private bool Wordless(CustomerSaid said, QuestionStep? question)
    {
        turn.Note("said", said.Attachments.Count > 0 ? "files-only" : "nothing");
        turn.Reply.Say(said.Attachments.Count > 0 ? StandingWords.FilesOnly(turn.Language) : StandingWords.Nothing(turn.Language), Source);
        Again(question);
        return true;
    }

    private void Again(QuestionStep? question)
    {
        if (question is not null)
        {
            runner.Repeat(question);
        }
        else
        {
            honest.Offer(turn);
        }
    }

    private void Words(CustomerSaid said, string text)
    {
        if (_corrections.Take(text))
        {
            return;
        }

        if (runner.OpenQuestion() is { } question)
        {
            Answer(question, text);
            return;
        }

        var decision = content.Matcher.Decide(text);
        if (decision.Kind != MatchKind.One && Picked(text) is { } picked)
        {
            Meant(picked);
            return;
        }

        if (!_wishes.Take(said, text, decision))
        {
            Scripts(said, text, decision);
        }
    }

    /// <summary>Serves the second of two wishes when the first has ended.</summary>
    public void GoOn(DateTimeOffset at) => _wishes.GoOn(at);

    private void Answer(QuestionStep question, string text)
    {
        var context = turn.Hearing;
        runner.Continue(
            () => question.Expected(turn).Read(text, context).Value is { } value ? Understood(question, value)
                : Digression(question, text) is { } other ? new(Flow.Do, Script: other)
                : question.Miss(turn),
            question);
    }

    private StepOutcome Understood(QuestionStep question, System.Text.Json.JsonElement value)
    {
        turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
        return question.Take(turn, value);
    }

    // Another script that is clearly meant, unless it runs already.
    private string? Digression(QuestionStep question, string text)
    {
        var decision = content.Matcher.Decide(text);
        if (decision.Kind != MatchKind.One || turn.State.Frames.Any(frame => frame.Script == decision.Candidates[0].Id))
        {
            return null;
        }

        turn.Note("question", "digressed", question, score: decision.Candidates[0].Score, reason: decision.Candidates[0].Reason);
        return decision.Candidates[0].Id;
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

    private void Meant(string script)
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

    private void Scripts(CustomerSaid said, string text, MatchDecision decision)
    {
        turn.State = turn.State.Which is null ? turn.State : turn.State with { Which = null };
        var best = decision.Candidates.Count > 0 ? decision.Candidates[0] : null;
        switch (decision.Kind)
        {
            case MatchKind.One:
                turn.State = turn.State.Failures == 0 ? turn.State : turn.State with { Failures = 0 };
                turn.Note("scripts", "matched", script: best!.Id, score: best.Score, reason: best.Reason);
                runner.Start(best.Id);
                break;
            case MatchKind.Several:
                turn.Note("scripts", "several", script: best!.Id, score: best.Score, reason: best.Reason);
                turn.Reply.Say(StandingWords.Which(turn.Language), Source);
                honest.Ask(turn, [.. decision.Candidates.Take(MostOffers).Select(candidate => candidate.Id)]);
                break;
            default:
                turn.Note("scripts", "none", script: best?.Id, score: best?.Score, reason: best?.Reason);
                Unmatched(said, text);
                break;
        }
    }

    private void Unmatched(CustomerSaid said, string text)
    {
        if (said.ModelAvailable)
        {
            AskModel(text);
        }
        else
        {
            Honestly();
        }
    }

    private void AskModel(string text)
    {
        // Two messages in quick succession are one question; the answer covers both.
        var question = turn.Superseded is { } before ? before + "\n" + text : text;
        turn.Superseded = null;
        turn.Note("model", "asked");
        ModelQuestion.Ask(turn, question, said: null);
    }
}
