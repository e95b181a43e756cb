using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>Checks that look at an answer as a whole, because what they look for may be spread over sentences.</summary>
internal static class TextChecks
{
    /// <summary>What forbids the whole answer.</summary>
    /// <param name="text">The answer, or as much as is known.</param>
    /// <param name="ground">What it is compared with.</param>
    public static GateFinding? Find(string text, TurnGround ground)
    {
        var lower = PlainForm.Of(text).ToLowerInvariant();
        return LeakCheck.Leaks(lower, ground) ? new(GateChecks.PromptLeak, GateEffect.Refuse, "prompt") : null;
    }
}
