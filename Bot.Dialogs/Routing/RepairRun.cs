using Bot.Dialogs.Packs;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>
/// Decides, while a script goes again over steps it had taken, which of them stand: answers and results that read no changed value
/// are kept without asking or calling again, and what was said is not said twice.
/// </summary>
internal sealed class RepairRun(ReleaseContent content, Turn turn)
{
    /// <summary>Whether the step stands, so that the script goes on after it.</summary>
    public bool Stands(Step step)
    {
        var repair = turn.Frame.Repair!;
        if (step.Place.Id == repair.Until || (step is EachStep each && IsInside(repair.Until, each)))
        {
            End(step);
            return false;
        }

        var depends = Depends(step, repair);
        var stands = step switch
        {
            GoStep or EndStep or IfStep or SwitchStep => false,
            QuestionStep or CallStep or DoStep => repair.Kept.Contains(step.Place.Id) && !depends,
            HandoffStep => turn.State.Person != PersonState.None,
            _ => !depends && !repair.Diverged,
        };
        turn.Frame = turn.Frame with
        {
            Repair = repair with
            {
                Changed = stands ? repair.Changed : [.. repair.Changed.Union(SetsOf(step))],
                Kept = [.. repair.Kept.Where(kept => kept != step.Place.Id)],
                Diverged = repair.Diverged || (depends && step is IfStep or SwitchStep),
            },
            Answered = stands && repair.Kept.Contains(step.Place.Id) ? QuestionStep.Way(turn.Frame, step.Place.Id) : turn.Frame.Answered,
        };
        Forget(step, stands);
        if (stands)
        {
            turn.Note("step", "kept", step);
        }

        return stands;
    }

    // A question that is asked again has no answer until it is given.
    private void Forget(Step step, bool stands)
    {
        if (!stands && step is QuestionStep question && turn.Frame.Answers.ContainsKey(question.Name))
        {
            turn.Frame = turn.Frame with { Answers = turn.Frame.Answers.Where(answer => answer.Key != question.Name).ToDictionary() };
        }
    }

    private void End(Step step)
    {
        turn.Frame = turn.Frame with { Repair = null, Rounds = turn.Frame.Rounds.Where(round => round.Key != step.Place.Id || step is not EachStep).ToDictionary() };
    }

    private bool Depends(Step step, ScriptRepair repair)
    {
        if (ReadsOf(step).Concat(step is QuestionStep ? step.Sets : []).Any(repair.Changed.Contains))
        {
            return true;
        }

        var steps = content.Scripts[turn.Frame.Script].Steps;
        for (var around = step.Place.Parent; around is not null; around = around.Parent)
        {
            if (steps[around.Number].Reads.Any(repair.Changed.Contains))
            {
                return true;
            }
        }

        return step is EachStep && steps.Any(inner => inner.Place.IsInside(step.Place.Id) && ReadsOf(inner).Any(repair.Changed.Contains));
    }

    private bool IsInside(string id, EachStep each) => content.Scripts[turn.Frame.Script].Find(id)?.Place.IsInside(each.Place.Id) == true;

    // What a script reads that it does not set itself comes from outside: remembered values.
    private IEnumerable<string> ReadsOf(Step step) => step is DoStep other
        ? StepsOf(other.Script).SelectMany(inner => inner.Reads).Except(StepsOf(other.Script).Where(inner => inner is not RememberStep).SelectMany(inner => inner.Sets))
        : step.Reads;

    private IEnumerable<string> SetsOf(Step step) => step is DoStep other ? StepsOf(other.Script).OfType<RememberStep>().SelectMany(inner => inner.Sets) : step.Sets;

    private List<Step> StepsOf(string script)
    {
        var (found, open) = (new List<Step>(), new Queue<string>([script]));
        for (var seen = new HashSet<string>(StringComparer.Ordinal); open.TryDequeue(out var next);)
        {
            if (seen.Add(next) && content.Scripts.TryGetValue(next, out var inner))
            {
                found.AddRange(inner.Steps);
                inner.Steps.OfType<DoStep>().ToList().ForEach(other => open.Enqueue(other.Script));
            }
        }

        return found;
    }
}
