using Bot.Dialogs.Replies;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Stops what runs: at once, or after asking when the customer would lose something.</summary>
internal sealed class Stopping(Turn turn, ScriptRunner runner, HonestPath honest)
{
    private const string Stop = "!stop";
    private const string GoOn = "!go-on";

    private static readonly BlockSource Source = new("standing");

    /// <summary>The customer wants to stop.</summary>
    public void Ask()
    {
        var ran = turn.State.Frames.Count > 0 || turn.State.Inputs is not null;
        turn.State = turn.State with { Inputs = null };
        if (!turn.State.Frames.Any(frame => frame.Answered.Count > 0))
        {
            End(ran);
            return;
        }

        turn.Note("standing", "stop-asked");
        var id = turn.NewId('q');
        turn.State = turn.State with { Stopping = id };
        runner.Tell(BuiltInScripts.StopQuestion, RepairWords.StopQuestion(turn.Language));
        turn.Reply.Ask(id, [new(RepairWords.StopButton(turn.Language), Stop), new(RepairWords.GoOnButton(turn.Language), GoOn)]);
    }

    /// <summary>Takes the answer to the question whether to stop; false when the message is about something else.</summary>
    public bool Answer(string text, ButtonData? button)
    {
        if (turn.State.Stopping is not { } id)
        {
            return false;
        }

        turn.State = turn.State with { Stopping = null };
        var stop = button is { Choice: { } choice, Question: { } asked } ? asked == id ? choice == Stop : (bool?)null
            : StandingRouter.Of(button?.Command) == StandingCommand.Stop || StandingCommands.Read(text) == StandingCommand.Stop ? true
            : YesOrNo(text);
        if (stop is null)
        {
            return false;
        }

        if (stop.Value)
        {
            End(ran: turn.State.Frames.Count > 0);
        }
        else
        {
            turn.Note("standing", "going-on");
            turn.Reply.Say(RepairWords.GoingOn(turn.Language), Source);
            if (runner.OpenQuestion() is { } question)
            {
                runner.Repeat(question);
            }
        }

        return true;
    }

    private bool? YesOrNo(string text) =>
        string.Equals(text.Trim(), RepairWords.StopButton(turn.Language), StringComparison.OrdinalIgnoreCase) ? true
        : string.Equals(text.Trim(), RepairWords.GoOnButton(turn.Language), StringComparison.OrdinalIgnoreCase) ? false
        : new YesNoSlot().Read(text, new(turn.At, turn.Language)).Value?.GetBoolean();

    private void End(bool ran)
    {
        turn.Note("standing", ran ? "stopped" : "nothing-to-stop");
        turn.State = turn.State with { Frames = [], Inputs = null, Given = null, Later = null, Told = null };
        if (ran)
        {
            runner.Tell(BuiltInScripts.Stopped, StandingWords.Stopped(turn.Language));
        }
        else
        {
            turn.Reply.Say(StandingWords.NothingToStop(turn.Language), Source);
        }

        honest.Offer(turn);
    }
}
