using Bot.Dialogs.Guidelines.Folding;
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
        var plain = PlainForm.Of(text);
        var lower = TextFolding.Fold(plain);
        if (LeakCheck.Leaks(lower, ground))
        {
            return new(GateChecks.PromptLeak, GateEffect.Refuse, "prompt");
        }

        if (WordSearch.First(lower, ground.Standing.Denied) is { } denied)
        {
            return new(GateChecks.Organisations, GateEffect.Refuse, denied);
        }

        return EncodingCheck.Find(plain, lower, ground) is { } code ? new(GateChecks.Encoding, GateEffect.Refuse, Clip(code))
            : ScopeCheck.Find(text, lower, ground) is { } subject ? new(GateChecks.Scope, GateEffect.Refuse, Clip(subject))
            : FormatCheck.IsForeign(lower, ground) ? new(GateChecks.Format, GateEffect.Refuse, "language") : null;
    }

    private static string Clip(string evidence) => evidence.Length <= 60 ? evidence : evidence[..60];
}
