using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>Runs scripts: from step to step, into other scripts and back, within limits.</summary>
internal sealed class ScriptRunner(ReleaseContent content, Turn turn, HonestPath honest)
{
    /// <summary>The script that a pack may have for a handoff outside its hours.</summary>
    public const string ClosedHours = "closed";

    private const int MostSteps = 200;
    private const int MostScripts = 10;

    private static readonly Replies.BlockSource Standing = new("standing");

    private readonly RepairRun _repair = new(content, turn);
    private int _telling = -1;

    /// <summary>Whether the pack has words of its own for a handoff while nobody is there, and is not saying them already.</summary>
    public bool TellsOfClosedHours =>
        content.Scripts.ContainsKey(ClosedHours) && !turn.Settings.IsOpen(turn.At) && turn.State.Frames.All(frame => frame.Script != ClosedHours);

    /// <summary>Starts a script on top of what runs.</summary>
    public void Start(string name)
    {
        if (Enter(name))
        {
            Run(content.Scripts[name].First);
        }
    }

    /// <summary>Says something: in the words of the pack's script of that name, else in these.</summary>
    public void Tell(string name, string words)
    {
        if (!content.Scripts.ContainsKey(name) || turn.State.Frames.Any(frame => frame.Script == name))
        {
            turn.Reply.Say(words, Standing);
            return;
        }

        var around = _telling;
        _telling = turn.State.Frames.Count;
        Start(name);
        _telling = around;
    }

    /// <summary>Goes on after an answer or a result.</summary>
    public void Continue(Func<StepOutcome> decide, Step from)
    {
        if (Guarded(decide, from) is { } outcome)
        {
            Run(Follow(outcome, from));
        }
    }

    /// <summary>The question that the script on top waits with, if it does.</summary>
    public QuestionStep? OpenQuestion() =>
        turn.State.Frames.Count > 0 && turn.Frame.Waits == FrameWait.Answer ? StepOf(turn.Frame) as QuestionStep : null;

    /// <summary>Goes on with the result of a service.</summary>
    public void Return(ServiceReturned returned)
    {
        turn.State = turn.State with { Call = null };
        if (turn.State.Frames.Count > 0 && StepOf(turn.Frame) is CallStep call)
        {
            Continue(
                () =>
                {
                    var outcome = call.Return(turn, returned);
                    turn.Frame = outcome.Flow == Flow.Next ? turn.Frame with { Answered = QuestionStep.Way(turn.Frame, call.Place.Id) } : turn.Frame;
                    return outcome;
                },
                call);
        }
        else if (turn.State.Frames.Count > 0 && turn.Frame.Waits == FrameWait.Service && StepOf(turn.Frame) is QuestionStep { Check: not null } question)
        {
            Continue(() => question.Checked(turn, returned), question);
        }
        else
        {
            turn.Note("step", "lost", reason: "the step that called is no longer there");
            Fail();
        }
    }

    /// <summary>The step that waits for a model's answer, if one does.</summary>
    public AnswerStep? OpenAnswer() =>
        turn.State.Frames.Count > 0 && turn.Frame.Waits == FrameWait.Model ? StepOf(turn.Frame) as AnswerStep : null;

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
        if (free && turn.Frame is { Waits: FrameWait.Nothing } && StepOf(turn.Frame) is WaitStep wait)
        {
            turn.Note("step", "waited", wait);
            Run(wait.Place.Next);
        }
    }

    /// <summary>Asks the open question once more.</summary>
    public void Repeat(QuestionStep question) =>
        Guarded(
            () =>
            {
                question.Repeat(turn);
                return StepOutcome.Wait;
            },
            question);

    private Step? StepOf(ScriptFrame frame) => content.Scripts.GetValueOrDefault(frame.Script)?.Find(frame.Step);

    private bool Enter(string name)
    {
        if (!content.Scripts.TryGetValue(name, out var script) || turn.State.Frames.Count >= MostScripts)
        {
            turn.Note("scripts", "refused", script: name, reason: script is null ? "no such script" : $"more than {MostScripts} scripts inside each other");
            Fail();
            return false;
        }

        turn.Note("scripts", "entered", script: name);
        turn.Push(new(name, script.Steps.Count > 0 ? script.Steps[script.First].Place.Id : ""));
        return true;
    }

    // A step number runs; -1 ends the script on top; null stops here.
    private void Run(int? number)
    {
        var at = number;
        while (at is { } here)
        {
            at = here < 0 ? Leave() : RunStep(here);
        }
    }

    private int? RunStep(int number)
    {
        var script = content.Scripts[turn.Frame.Script];
        if (number >= script.Steps.Count || ++turn.Steps > MostSteps)
        {
            turn.Note("step", "stopped", script: script.Name, reason: $"more than {MostSteps} steps in one turn");
            Fail();
            return null;
        }

        var step = script.Steps[number];
        if (turn.Frame.Repair is not null && _repair.Stands(step))
        {
            return step.Place.Next;
        }

        turn.Entered?.Invoke(step);
        if (turn.State.Given is { } given && given.Step == step.Place.Id && given.Script == script.Name && step is QuestionStep question)
        {
            turn.State = turn.State with { Given = null };
            turn.Frame = turn.Frame with { Step = step.Place.Id, Waits = FrameWait.Answer, Question = turn.NewId('q'), Attempts = 0 };
            return Guarded(() => question.Take(turn, given.Value), step) is { } taken ? Follow(taken, step) : null;
        }

        return Guarded(() => step.Enter(turn), step) is { } outcome ? Follow(outcome, step) : null;
    }

    private int? Follow(StepOutcome outcome, Step step)
    {
        switch (outcome.Flow)
        {
            case Flow.Next:
                return step.Place.Next;
            case Flow.Jump:
                LeaveRounds(outcome.Target);
                return outcome.Target;
            case Flow.End:
                return -1;
            case Flow.Do:
                return Enter(outcome.Script!) ? content.Scripts[outcome.Script!].First : null;
            case Flow.Leave:
                turn.Pop();
                return Enter(outcome.Script!) ? content.Scripts[outcome.Script!].First : null;
            case Flow.HandedOver:
                return TellsOfClosedHours ? Enter(ClosedHours) ? content.Scripts[ClosedHours].First : null : Told(step);
            case Flow.Honest or Flow.Unavailable:
                return EndHonestly(outcome.Flow == Flow.Unavailable);
            default:
                return null;
        }
    }

    private int Told(Step step)
    {
        People.Tell(turn, Turn.Source(step));
        return step.Place.Next;
    }

    // Who jumps out of an 'each' begins it anew next time.
    private void LeaveRounds(int target)
    {
        var rounds = turn.Frame.Rounds;
        if (rounds.Count == 0)
        {
            return;
        }

        var steps = content.Scripts[turn.Frame.Script].Steps;
        var inside = rounds.Where(round => target >= 0 && target < steps.Count && steps[target].Place.IsInside(round.Key)).ToDictionary();
        turn.Frame = inside.Count == rounds.Count ? turn.Frame : turn.Frame with { Rounds = inside };
    }

    private int? EndHonestly(bool unavailable)
    {
        turn.Pop();

        // Scripts that ran this one for what it gives have nothing to go on with.
        while (turn.State.Frames.Count > 0 && StepOf(turn.Frame) is DoStep)
        {
            turn.Note("scripts", "ended", script: turn.Frame.Script);
            turn.Pop();
        }

        honest.Say(turn, unavailable);
        return turn.State.Frames.Count == 0 ? null : Resume();
    }

    private int? Leave()
    {
        turn.Note("scripts", "ended", script: turn.Frame.Script);
        var ended = turn.Frame;
        turn.Pop();
        if (turn.State.Frames.Count == _telling)
        {
            return null;
        }

        if (turn.State.Frames.Count == 0)
        {
            Keep(ended);
            return null;
        }

        return Resume();
    }

    // A correction may come when the result is seen; it needs to know what to do again, and whether it may.
    private void Keep(ScriptFrame ended)
    {
        var script = content.Scripts[ended.Script];
        var kept = content.Questions.Contains(ended.Script) ? new EndedScript(ended.Script, ended.Answered.Any(step => content.Effects.Of(script.Find(step)))) : null;
        if (kept != turn.State.Ended || turn.State.Given is not null)
        {
            turn.State = turn.State with { Ended = kept, Given = null };
        }
    }

    // The script below goes on: after its 'do', or with the question that a digression interrupted.
    private int? Resume()
    {
        switch (StepOf(turn.Frame))
        {
            case QuestionStep question:
                turn.Note("question", "returned-to", question);
                turn.Reply.Say(StandingWords.BackTo(turn.Language), new("standing"));
                Repeat(question);
                return null;
            case WaitStep when turn.Frame.Waits == FrameWait.Timer:
                return null;
            case { } step:
                turn.Frame = step is DoStep ? turn.Frame with { Answered = QuestionStep.Way(turn.Frame, step.Place.Id) } : turn.Frame;
                return step.Place.Next;
            default:
                turn.Note("scripts", "lost", script: turn.Frame.Script, reason: "the step is no longer there");
                return -1;
        }
    }

    private StepOutcome? Guarded(Func<StepOutcome> decide, Step step)
    {
        try
        {
            return decide();
        }
        catch (TemplateException wrong)
        {
            turn.Note("step", "broken", step, reason: wrong.Message);
            Fail();
            return null;
        }
    }

    private void Fail()
    {
        turn.State = turn.State with { Frames = [] };
        turn.Reply.Clear();
        honest.Say(turn, unavailable: false);
    }
}
