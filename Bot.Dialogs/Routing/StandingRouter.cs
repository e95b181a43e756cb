using Bot.Dialogs.Packs;
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
        _ => null,
    };

    /// <summary>Does it.</summary>
    public void Obey(StandingCommand command)
    {
        turn.Note("standing", command switch
        {
            StandingCommand.Human => "human",
            StandingCommand.Back => "back",
            StandingCommand.Stop => "stop",
            StandingCommand.Restart => "restart",
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
                Stop();
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
        turn.State = turn.State with { Frames = [] };
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
        if (question is not null && turn.Frame.Answered.Count > 0)
        {
            var answered = turn.Frame.Answered;
            var before = content.Scripts[turn.Frame.Script].Find(answered[^1]) as QuestionStep;
            turn.Frame = turn.Frame with { Answered = [.. answered.Take(answered.Count - 1)] };
            if (before is not null)
            {
                turn.Frame = turn.Frame with { Answers = turn.Frame.Answers.Where(answer => answer.Key != before.Name).ToDictionary() };
                runner.Continue(() => StepOutcome.Jump(before.Place.Number), before);
                return;
            }
        }

        turn.Reply.Say(StandingWords.NothingBack(turn.Language), Source);
        RepeatOrOffer(question);
    }

    private void Stop()
    {
        var ran = turn.State.Frames.Count > 0;
        turn.State = turn.State with { Frames = [] };
        turn.Reply.Say(ran ? StandingWords.Stopped(turn.Language) : StandingWords.NothingToStop(turn.Language), Source);
        honest.Offer(turn);
    }

    private void Restart()
    {
        turn.State = turn.State with
        {
            Frames = [],
            Remembered = System.Collections.ObjectModel.ReadOnlyDictionary<string, System.Text.Json.JsonElement>.Empty,
            Person = PersonState.None,
            Queue = null,
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
