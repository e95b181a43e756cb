using System.Text.Json;
using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>
/// Decides what a message of the customer comes to; the first that decides wins:
/// a person, standing commands and buttons, the open question, scripts, the model, the honest path.
/// </summary>
internal sealed class SaidRouter(ReleaseContent content, Turn turn, ScriptRunner runner, StandingRouter standing, CardFilling filling, HonestPath honest)
{
    private static readonly BlockSource Source = new("standing");

    private readonly CommandReader _commands = new(content, turn, runner);
    private readonly CorrectionRouter _corrections = new(content, turn, runner, honest);
    private readonly GuidelineRouter _guidelines = new(content, turn, runner);
    private readonly QuestionRouter _questions = new(content, turn, runner);

    /// <summary>Starts what messages mean when no question is open.</summary>
    public ScriptRouter Scripts { get; } = new(content, turn, runner, standing, honest);

    /// <summary>Takes a message; afterwards the customer sees something, or something is awaited.</summary>
    public void Hear(CustomerSaid said)
    {
        turn.State = turn.State with { Messages = turn.State.Messages + 1, Customer = said.Customer ?? turn.State.Customer, TimeZone = CustomerZone.Told(said.TimeZone, turn.State.TimeZone), Language = turn.Language, ModelAvailable = said.ModelAvailable };
        var button = ButtonReader.Read(said.Value);
        // A suggestion that belongs to no question stands for its words.
        var text = Offered(button?.Say ?? (button?.Question is null ? button?.Choice : null) ?? said.Text ?? "");
        var refusals = turn.State.Guidelines?.Refusals ?? 0;
        if (!WithPerson(text, button) && !standing.Stopping.Answer(text, button))
        {
            Heard(said, button, text);
        }

        if (!turn.HasOutcome)
        {
            turn.Reply.Say(StandingWords.Done(turn.Language), Source);
        }

        turn.Remember(byCustomer: true, text.Length > 0 ? content.Gate is null ? text : SecretForms.Hide(text) : button?.Choice ?? "", refused: (turn.State.Guidelines?.Refusals ?? 0) > refusals);
    }

    /// <summary>Adds what is owed from a question of which a part was refused.</summary>
    public void Settle() => _guidelines.Settle();

    private void Heard(CustomerSaid said, ButtonData? button, string text)
    {
        if (said is { Inputs.Fields.Count: > 0, Value: { } data })
        {
            filling.Begin(data, said.Inputs);
        }
        else if (!Standing(text, button))
        {
            Judged(said, button, text);
        }
    }

    // As if the card had been filled in and sent.
    private void Sent(CustomerSaid said, JsonElement value)
    {
        var filled = said with { Value = value, Text = "" };
        turn.TakeUp(filled, turn.Language);
        var button = ButtonReader.Read(value);
        Heard(filled, button, button?.Say ?? (button?.Question is null ? button?.Choice : null) ?? "");
    }

    // What was pressed the bot has offered itself; what was written comes before the guidelines.
    private void Judged(CustomerSaid said, ButtonData? button, string text)
    {
        var permitted = button is { Choice: not null, Question: not null } ? text : _guidelines.Take(said, text);
        if (permitted is not null && button is null && StandingCommands.AsksForPerson(permitted))
        {
            standing.Obey(StandingCommand.Human);
            return;
        }

        if (permitted is null)
        {
            Asked();
            return;
        }

        if (filling.Take(permitted, button, out var value))
        {
            if (value is { } data)
            {
                Sent(said, data);
            }

            return;
        }

        if (!new ButtonRouter(content, turn, runner, honest, _questions, Scripts).Take(said, button, permitted))
        {
            Words(turn.Said ?? said, permitted);
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
        if (turn.Settings.SilentWithPerson)
        {
            turn.Silent = true;
            return true;
        }

        turn.Reply.Say(turn.State.Person == PersonState.Accepted ? StandingWords.WithPerson(turn.Language) : StandingWords.Forwarded(turn.Language), Source);
        turn.State = turn.State with { Person = PersonState.AcceptedAndTold };
        return true;
    }

    private bool Standing(string text, ButtonData? button)
    {
        if (_commands.Read(text, button) is not { } command)
        {
            return false;
        }

        // What stops says that the inputs are stopped, so it leaves them itself.
        var goesOn = command is StandingCommand.Help or StandingCommand.Why or StandingCommand.Repeat or StandingCommand.Stop || (command == StandingCommand.Back && filling.GoBack());
        if (!goesOn)
        {
            filling.Leave();
        }

        if (command is not (StandingCommand.Repeat or StandingCommand.Back) || filling.Open is null)
        {
            standing.Obey(command);
        }

        Asked();
        return true;
    }

    // An input of a card that is open stays open, whatever was said beside it.
    private void Asked()
    {
        if (filling.Open is not null)
        {
            filling.Ask();
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
            _questions.Answer(question, text);
        }
        else
        {
            Scripts.Take(said, text);
        }
    }
}
