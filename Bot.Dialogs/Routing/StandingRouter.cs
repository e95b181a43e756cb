using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Does what a customer may ask for at any time.</summary>
internal sealed class StandingRouter(ReleaseContent content, Turn turn, ScriptRunner runner, HonestPath honest)
{
    private static readonly Replies.BlockSource Source = new("standing");

    /// <summary>The command of a button, if it is one.</summary>
    public static StandingCommand? Of(string? name) => name switch
    {
        "human" => StandingCommand.Human,
        "back" => StandingCommand.Back,
        "stop" => StandingCommand.Stop,
        "restart" => StandingCommand.Restart,
        "help" => StandingCommand.Help,
        "why" => StandingCommand.Why,
        _ => null,
    };

    /// <summary>Stops what runs.</summary>
    public Stopping Stopping { get; } = new(turn, runner, honest);

    /// <summary>Does it.</summary>
    public void Obey(StandingCommand command)
    {
        turn.Note("standing", command switch
        {
            StandingCommand.Human => "human",
            StandingCommand.Back => "back",
            StandingCommand.Stop => "stop",
            StandingCommand.Restart => "restart",
            StandingCommand.Repeat => "repeat",
            StandingCommand.Skip => "skip",
            StandingCommand.Why => "why",
            _ => "help",
        });
        switch (command)
        {
            case StandingCommand.Human:
                Human();
                break;
            case StandingCommand.Back:
                Back();
                break;
            case StandingCommand.Stop:
                Stopping.Ask();
                break;
            case StandingCommand.Repeat:
                Repeat();
                break;
            case StandingCommand.Skip:
                Skip();
                break;
            case StandingCommand.Why:
                Why();
                break;
            case StandingCommand.Restart:
                Restart();
                break;
            default:
                Help();
                break;
        }
    }

    /// <summary>Greets: with the pack's greeting, else with the usual words.</summary>
    public void Greet()
    {
        turn.State = turn.State with { Greeted = true };
        if (content.Start is { } start)
        {
            runner.Start(start.Name);
        }

        if (turn.Reply.IsEmpty && turn.State.Call is null)
        {
            turn.Reply.Say(StandingWords.Greeting(turn.Settings, turn.Language), Source);
            honest.Offer(turn);
        }
    }

    /// <summary>Passes the conversation to a person, once.</summary>
    public void Human()
    {
        if (turn.State.Person == PersonState.Asked)
        {
            turn.Reply.Say(StandingWords.AlreadyHandedOver(turn.Settings, turn.Language), Source);
            return;
        }

        People.HandOver(turn, turn.Settings.Handoff, "asked");
        turn.State = turn.State with { Frames = [], Inputs = null, Given = null, Later = null, Told = null, Failures = 0 };
        if (runner.TellsOfClosedHours)
        {
            runner.Start(ScriptRunner.ClosedHours);
        }
        else
        {
            People.Tell(turn, Source);
        }
    }

    private void Back()
    {
        var question = runner.OpenQuestion();
        if (question is not null && Before() is var (step, index))
        {
            turn.Frame = turn.Frame with { Answered = [.. turn.Frame.Answered.Take(index)], Repair = null, Answers = Without(step) };
            runner.Continue(() => StepOutcome.Jump(step.Place.Number), step);
            return;
        }

        runner.Tell(BuiltInScripts.NothingBack, StandingWords.NothingBack(turn.Language));
        RepeatOrOffer(question);
    }

    // The last question on the way, in this script or in one that it ran; not beyond what must not be done twice.
    private (Step Step, int Index)? Before()
    {
        var script = content.Scripts[turn.Frame.Script];
        for (var index = turn.Frame.Answered.Count - 1; index >= 0; index--)
        {
            var step = script.Find(turn.Frame.Answered[index]);
            if (content.Effects.Of(step))
            {
                return null;
            }

            if (step is QuestionStep || (step is DoStep other && content.Scripts[other.Script].Steps.Any(inner => inner is QuestionStep)))
            {
                return (step, index);
            }
        }

        return null;
    }

    private IReadOnlyDictionary<string, System.Text.Json.JsonElement> Without(Step step) =>
        step is QuestionStep question ? turn.Frame.Answers.Where(answer => answer.Key != question.Name).ToDictionary() : turn.Frame.Answers;

    private void Repeat()
    {
        if (runner.OpenQuestion() is { } question)
        {
            runner.Repeat(question);
            return;
        }

        var last = turn.State.History.LastOrDefault(line => !line.ByCustomer);
        turn.Reply.Say(last?.Text ?? RepairWords.NothingSaid(turn.Language), Source);
    }

    private void Skip()
    {
        var question = runner.OpenQuestion()!;
        if (question.Optional)
        {
            runner.Continue(() => question.Skip(turn), question);
        }
        else
        {
            runner.Tell(BuiltInScripts.CannotSkip, RepairWords.CannotSkip(turn.Language));
            runner.Repeat(question);
        }
    }

    private void Why()
    {
        new WhyRouter(content, turn).Tell();
        if (runner.OpenQuestion() is { } question)
        {
            runner.Repeat(question);
        }
    }

    private void Restart()
    {
        turn.State = turn.State with
        {
            Frames = [],
            Inputs = null,
            Given = null,
            Later = null,
            Told = null,
            Ended = null,
            Failures = 0,
            Remembered = System.Collections.ObjectModel.ReadOnlyDictionary<string, System.Text.Json.JsonElement>.Empty,
            Person = PersonState.None,
            Queue = null,
            Priority = null,
        };
        turn.Reply.Say(StandingWords.Restarted(turn.Language), Source);
        Greet();
    }

    private void Help()
    {
        var question = runner.OpenQuestion();
        if (content.Scripts.ContainsKey("help"))
        {
            runner.Start("help");
            return;
        }

        turn.Reply.Say(StandingWords.Help(turn.Settings, turn.Language), Source);
        RepeatOrOffer(question);
    }

    private void RepeatOrOffer(QuestionStep? question)
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
}
