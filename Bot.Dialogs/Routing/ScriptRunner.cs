using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns;

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
    private readonly EarlyAnswers _early = new(content, turn);
    private int _telling = -1;

    /// <summary>Whether the pack has words of its own for a handoff while nobody is there, and is not saying them already.</summary>
    public bool TellsOfClosedHours =>
        content.Scripts.ContainsKey(ClosedHours) && !turn.Settings.IsOpen(turn.At) && turn.State.Frames.All(frame => frame.Script != ClosedHours);

    /// <summary>Starts a script on top of what runs.</summary>
    /// <param name="name">The script.</param>
    /// <param name="words">What the customer said to have it, which may answer some of its questions.</param>
    public void Start(string name, string? words = null)
    {
        _early.Keep(name, words);
        Begin(name);
    }

    /// <summary>Starts a wish that has waited: says that its turn has come, and has scripts hear its words.</summary>
    public void Serve(LaterWish later) => Run(Admit(later));

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
        Begin(name);
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

    /// <summary>Asks the open question once more.</summary>
    public void Repeat(QuestionStep question) =>
        Guarded(
            () =>
            {
                question.Repeat(turn);
                return StepOutcome.Wait;
            },
            question);

    /// <summary>The step that a script stands at; null when a new release no longer has it.</summary>
    public Step? StepOf(ScriptFrame frame) => content.Scripts.GetValueOrDefault(frame.Script)?.Find(frame.Step);

    private void Begin(string name)
    {
        if (Enter(name))
        {
            Run(content.Scripts[name].First);
        }
    }

    private int? Admit(LaterWish later)
    {
        turn.State = turn.State with { Later = later.Then };
        turn.Note("scripts", "next-wish", script: later.Script);
        turn.TakeUp(new() { At = turn.At, Text = later.Text }, turn.Language);
        Tell(BuiltInScripts.NextWish, RepairWords.NextWish(content.Scripts.GetValueOrDefault(later.Script)?.TitleIn(turn.Language) ?? later.Script, turn.Language));
        _early.Keep(later.Script, later.Text);
        return Enter(later.Script) ? content.Scripts[later.Script].First : null;
    }

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

    /// <summary>Runs the script on top.</summary>
    /// <param name="number">The step to begin with; -1 ends the script, null stops here.</param>
    public void Run(int? number)
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

        turn.Entered?.Invoke(step, turn);
        var depth = turn.State.Frames.Count;
        if (step is QuestionStep question && Beforehand(question) is { } value)
        {
            // The pack's own words for it may have failed, and given up all that runs.
            if (turn.State.Frames.Count != depth)
            {
                return null;
            }

            turn.Frame = turn.Frame with { Step = step.Place.Id, Waits = FrameWait.Answer, Question = turn.NewId('q'), Attempts = 0 };
            return Guarded(() => question.Take(turn, value), step) is { } taken ? Follow(taken, step) : null;
        }

        return Guarded(() => step.Enter(turn), step) is { } outcome ? Follow(outcome, step) : null;
    }

    // What the customer gave in place of another answer, or told when the script began.
    private JsonElement? Beforehand(QuestionStep question)
    {
        if (turn.State.Given is { } given && given.Step == question.Place.Id && given.Script == question.Place.Script)
        {
            turn.State = turn.State with { Given = null };
            return given.Value;
        }

        if (turn.Frame.Repair is not null || _early.Take(question) is not { } told)
        {
            return null;
        }

        Tell(BuiltInScripts.Noted, RepairWords.Noted(question.Shown(turn, told), turn.Language));
        return told;
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
        // The rest of what was wished for beside a question comes before that question, as announced.
        if (turn.State is { Later: { } later } && later.Above == turn.State.Frames.Count)
        {
            return Admit(later);
        }

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

    /// <summary>Gives up all that runs: the customer gets an honest word.</summary>
    public void Fail()
    {
        turn.State = turn.State with { Frames = [], Inputs = null, Told = null };
        turn.Reply.Clear();
        honest.Say(turn, unavailable: false);
    }
}
