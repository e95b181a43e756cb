using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Packs;

/// <summary>Tells whether one running script may go on in another edition of it.</summary>
internal static class FrameMove
{
    /// <summary>Why it may not; null when it may.</summary>
    public static string? Obstacle(DialogScript old, DialogScript other, ScriptFrame frame, ConversationState state, ReleaseContent to) =>
        Steps(frame).FirstOrDefault(id => !IsSame(old, other, id)) is { } changed ? $"step '{changed}' is not the same"
        : !Around(old, frame.Step).SequenceEqual(Around(other, frame.Step)) ? $"step '{frame.Step}' stands inside other steps"
        : frame.Answers.Keys.FirstOrDefault(name => !KeepsPlace(old, other, name)) is { } lost ? $"nothing gives '{lost}' any more"
        : Missing(old, other, frame, state, to) is { } missing ? $"'{missing}' is needed and was never asked for"
        : null;

    // Where it stands, where it has been, and what it repeats.
    private static IEnumerable<string> Steps(ScriptFrame frame)
    {
        IEnumerable<string> repair = frame.Repair is { } again ? [again.Until, .. again.Kept] : [];
        return [frame.Step, .. frame.Answered, .. frame.Rounds.Keys, .. repair];
    }

    private static bool IsSame(DialogScript old, DialogScript other, string id) =>
        old.Find(id) is { } before && other.Find(id) is { } after && StepShape.Of(before) == StepShape.Of(after);

    private static List<string> Around(DialogScript script, string id)
    {
        var repeating = new List<string>();
        for (var around = script.Find(id)?.Place.Parent; around is not null; around = around.Parent)
        {
            if (around.Repeats)
            {
                repeating.Add(around.Id);
            }
        }

        return repeating;
    }

    // Every answer has a step that gives it, of the same kind as before.
    private static bool KeepsPlace(DialogScript old, DialogScript other, string name)
    {
        var before = old.Steps.Where(step => step.Sets.Contains(name)).Select(StepShape.Of).ToHashSet(StringComparer.Ordinal);
        var after = other.Steps.Where(step => step.Sets.Contains(name)).Select(StepShape.Of).ToHashSet(StringComparer.Ordinal);
        return after.Count > 0 && after.IsSubsetOf(before);
    }

    // A question that was put before this place is not asked any more; what reads its answer must not come.
    private static string? Missing(DialogScript old, DialogScript other, ScriptFrame frame, ConversationState state, ReleaseContent to)
    {
        var missing = Needs(other, frame, state, to);
        return missing.Count == 0 ? null : missing.Except(Needs(old, frame, state, to)).FirstOrDefault();
    }

    private static HashSet<string> Needs(DialogScript script, ScriptFrame frame, ConversationState state, ReleaseContent content)
    {
        var ahead = Ahead(script, frame.Step);
        var set = script.Steps.SelectMany(step => step.Sets).ToHashSet(StringComparer.Ordinal);
        var needed = ahead.SelectMany(step => step is DoStep inner ? Inner(content, inner.Script) : step.Reads).Where(set.Contains).ToHashSet(StringComparer.Ordinal);
        needed.ExceptWith(ahead.SelectMany(step => step.Sets));
        needed.ExceptWith(frame.Answers.Keys);
        needed.ExceptWith(state.Remembered.Keys);
        return needed;
    }

    private static IEnumerable<string> Inner(ReleaseContent content, string script) => content.Scripts.GetValueOrDefault(script)?.Steps.SelectMany(step => step.Reads) ?? [];

    private static HashSet<Step> Ahead(DialogScript script, string id)
    {
        var (found, open) = (new HashSet<Step>(ReferenceEqualityComparer.Instance), new Stack<Step>());
        if (script.Find(id) is { } here)
        {
            open.Push(here);
        }

        while (open.TryPop(out var step))
        {
            if (!found.Add(step))
            {
                continue;
            }

            foreach (var way in step.Ways)
            {
                var next = way.First ?? (way.GoesOn ? step.Place.Next : -1);
                if (next >= 0 && next < script.Steps.Count)
                {
                    open.Push(script.Steps[next]);
                }
            }
        }

        return found;
    }
}
