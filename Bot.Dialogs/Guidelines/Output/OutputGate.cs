using Bot.Dialogs.Guidelines.Output.Checks;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>
/// What stands between a model and a customer: every sentence of a draft must be legitimate by what is known,
/// whatever the model was told or talked into. Pure; the same draft and facts give the same result.
/// </summary>
public static class OutputGate
{
    /// <summary>Checks a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="facts">What is known.</param>
    public static GateResult Check(Draft draft, GateFacts facts)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(facts);
        return Check(draft.Text, new TurnGround(facts));
    }

    internal static GateResult Check(string text, TurnGround ground)
    {
        var texts = ground.Facts.Texts;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new(texts.Unknown, GateOutcome.Refused, [new(GateChecks.Format, GateEffect.Refuse, "empty")]);
        }

        if (text == texts.Refusal || text == texts.Unknown || text == texts.HandOff || text == texts.Disclosure)
        {
            return new(text, GateOutcome.Passed, []);
        }

        var pass = new AnswerPass(ground);
        if (TextChecks.Find(text, ground) is { } finding)
        {
            pass.RefuseAll(finding);
        }

        foreach (var piece in SentenceReader.Read(PlainForm.Visible(text)))
        {
            pass.Take(piece);
        }

        return pass.Finish();
    }
}
