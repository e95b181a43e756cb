using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>When the customer leaves a question unanswered: a reminder, later the end. Never while a person was asked for or has the conversation.</summary>
internal sealed class Silences(Turn turn, ScriptRunner runner, CardFilling filling)
{
    private const string Timer = "silence";

    /// <summary>Begins to wait, anew after every message, when the turn ends in a question.</summary>
    public void Watch(TurnEvent happened)
    {
        if (turn.Settings.Silence is not { } silence || happened is TimerFired)
        {
            return;
        }

        if (IsWaiting)
        {
            Set(silence.Remind ?? silence.Close!.Value, closes: silence.Remind is null);
        }
        else if (turn.State.Quiet is not null)
        {
            turn.State = turn.State with { Quiet = null };
        }
    }

    /// <summary>The time of a timer has come; false when it is not this one.</summary>
    public bool Fire(TimerFired fired)
    {
        if (fired.Timer != Timer)
        {
            return false;
        }

        if (turn.State.Quiet is not { } quiet || quiet.Due != fired.At.ToUnixTimeMilliseconds() || !IsWaiting)
        {
            turn.Note("silence", "over", reason: "the customer wrote, or a person is asked for");
            return true;
        }

        turn.State = turn.State with { Quiet = null };
        turn.Note("silence", quiet.Closes ? "closed" : "reminded");
        if (quiet.Closes)
        {
            Close();
        }
        else
        {
            Remind();
        }

        return true;
    }

    private bool IsWaiting => (filling.Open is not null || runner.OpenQuestion() is not null) && turn.State is { Person: PersonState.None, Call: null, Model: null };

    private void Remind()
    {
        runner.Tell(BuiltInScripts.Silence, RepairWords.Silence(turn.Language));
        if (filling.Open is not null)
        {
            filling.Ask();
        }
        else
        {
            runner.Repeat(runner.OpenQuestion()!);
        }

        if (turn.Settings.Silence is { Close: { } close } silence)
        {
            Set(close - silence.Remind!.Value, closes: true);
        }
    }

    private void Close()
    {
        turn.State = turn.State with { Frames = [], Inputs = null, Stopping = null, Given = null, Later = null, Told = null };
        runner.Tell(BuiltInScripts.SilenceOver, RepairWords.SilenceOver(turn.Language));
        turn.Do(new Close("silence"));
    }

    private void Set(TimeSpan after, bool closes)
    {
        var due = (turn.At + after).ToUnixTimeMilliseconds();
        turn.State = turn.State with { Quiet = new(due, closes) };
        turn.Do(new SetTimer(Timer, DateTimeOffset.FromUnixTimeMilliseconds(due)));
    }
}
