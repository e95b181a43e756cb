using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Packs;

/// <summary>
/// Tells whether a conversation in the middle of scripts may go on with another release: it stands at the same steps, with the same
/// answers, and everything that the other release reads from there on is there. Else it finishes on the release it began with.
/// </summary>
public static class Moves
{
    /// <summary>Whether the conversation may move.</summary>
    /// <param name="from">The release that it is on.</param>
    /// <param name="to">The other release.</param>
    /// <param name="state">The conversation.</param>
    public static bool CanMove(Release from, Release to, ConversationState state) => Obstacle(from, to, state) is null;

    /// <summary>Why the conversation may not move, in a few words; null when it may.</summary>
    /// <param name="from">The release that it is on.</param>
    /// <param name="to">The other release.</param>
    /// <param name="state">The conversation.</param>
    public static string? Obstacle(Release from, Release to, ConversationState state)
    {
        if (from.Name != to.Name || !from.Languages.SequenceEqual(to.Languages))
        {
            return "another bot or other languages";
        }

        foreach (var frame in state.Frames)
        {
            if (from.Content.Scripts.GetValueOrDefault(frame.Script) is not { } old || to.Content.Scripts.GetValueOrDefault(frame.Script) is not { } other)
            {
                return $"there is no script '{frame.Script}'";
            }

            if (FrameMove.Obstacle(old, other, frame, state, to.Content) is { } obstacle)
            {
                return $"script '{frame.Script}': {obstacle}";
            }
        }

        return Aside(from.Content, to.Content, state);
    }

    // What waits for the end of the running scripts must find its place as well.
    private static string? Aside(ReleaseContent from, ReleaseContent to, ConversationState state) =>
        Wishes(state.Later).FirstOrDefault(wish => !to.Scripts.ContainsKey(wish.Script)) is { } later ? $"the second wish needs the script '{later.Script}'"
        : state.Given is { } given && !SameStep(from, to, given.Script, given.Step) ? "the answer given beforehand has no question"
        : null;

    private static IEnumerable<LaterWish> Wishes(LaterWish? first)
    {
        for (var wish = first; wish is not null; wish = wish.Then)
        {
            yield return wish;
        }
    }

    private static bool SameStep(ReleaseContent from, ReleaseContent to, string script, string step) =>
        Find(from, script, step) is { } old && Find(to, script, step) is { } other && StepShape.Of(old) == StepShape.Of(other);

    private static Step? Find(ReleaseContent content, string script, string step) => content.Scripts.GetValueOrDefault(script)?.Find(step);
}
