using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>G8: card numbers, national ids, passwords and keys are hidden; a sentence that writes them in another way is left out.</summary>
internal static class SecretCheck
{
    /// <summary>Checks a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verdict">Takes what is found.</param>
    public static void Check(Sentence sentence, Verdict verdict)
    {
        var hidden = SecretForms.Hide(verdict.Words);
        if (hidden != verdict.Words)
        {
            verdict.Mask(GateChecks.Secrets, "****", hidden);
        }

        if (SecretForms.HasNumber(sentence.Plain) && SecretForms.HasNumber(PlainForm.Of(hidden)))
        {
            verdict.Remove(GateChecks.Secrets, "****");
        }
    }
}
