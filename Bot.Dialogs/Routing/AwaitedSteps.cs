using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>Goes on with scripts that wait for something else than the customer: a service, a model, a time.</summary>
internal sealed class AwaitedSteps(Turn turn, ScriptRunner runner)
{
    /// <summary>Goes on with the result of a service.</summary>
    public void Return(ServiceReturned returned)
    {
        turn.State = turn.State with { Call = null };
        if (turn.State.Frames.Count > 0 && runner.StepOf(turn.Frame) is CallStep call)
        {
            runner.Continue(
                () =>
                {
                    var outcome = call.Return(turn, returned);
                    turn.Frame = outcome.Flow == Flow.Next ? turn.Frame with { Answered = QuestionStep.Way(turn.Frame, call.Place.Id) } : turn.Frame;
                    return outcome;
                },
                call);
        }
        else if (turn.State.Frames.Count > 0 && turn.Frame.Waits == FrameWait.Service && runner.StepOf(turn.Frame) is QuestionStep { Check: not null } question)
        {
            runner.Continue(() => question.Checked(turn, returned), question);
        }
        else
        {
            turn.Note("step", "lost", reason: "the step that called is no longer there");
            runner.Fail();
        }
    }

    /// <summary>The step that waits for a model's answer, if one does.</summary>
    public AnswerStep? OpenAnswer() =>
        turn.State.Frames.Count > 0 && turn.Frame.Waits == FrameWait.Model ? runner.StepOf(turn.Frame) as AnswerStep : null;

    /// <summary>The time has come that a script waits for; <see cref="GoOn"/> takes it from there.</summary>
    public bool Fire(string timer)
    {
        var frames = turn.State.Frames;
        if (!frames.Any(frame => frame.Timer == timer))
        {
            return false;
        }

        turn.State = turn.State with { Frames = [.. frames.Select(frame => frame.Timer == timer ? frame with { Timer = null, Waits = FrameWait.Nothing } : frame)] };
        return true;
    }

    /// <summary>Goes on with a script whose time has come, as soon as nothing else is awaited.</summary>
    public void GoOn()
    {
        var free = turn.State is { Call: null, Model: null, Frames.Count: > 0, Person: PersonState.None or PersonState.Asked };
        if (free && turn.Frame is { Waits: FrameWait.Nothing } && runner.StepOf(turn.Frame) is WaitStep wait)
        {
            // The customer reads the script's words next, so these are what is answered.
            turn.State = turn.State with { Inputs = null };
            turn.Note("step", "waited", wait);
            runner.Run(wait.Place.Next);
        }
    }
}
