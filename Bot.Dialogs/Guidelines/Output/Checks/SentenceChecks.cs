using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>Runs the checks over a sentence.</summary>
internal static class SentenceChecks
{
    /// <summary>The verdict of all checks.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="said">What the answer said before.</param>
    /// <param name="ground">What it is compared with.</param>
    public static Verdict Check(Sentence sentence, SaidSoFar said, TurnGround ground)
    {
        var verdict = new Verdict(sentence.Original);
        ContactCheck.Check(sentence, ground, verdict);
        LeakCheck.Check(sentence, ground, verdict);
        OrganisationCheck.Check(sentence, ground, verdict);
        PeopleCheck.Check(sentence, ground, verdict);
        DisclosureCheck.Check(sentence, ground, verdict);
        PromotionCheck.Check(sentence, ground, verdict);
        ActionCheck.Check(sentence, ground, verdict);
        PlaceCheck.Check(sentence, ground, verdict);
        EncodingCheck.Check(sentence, verdict);
        SecretCheck.Check(sentence, verdict);
        Grounding(sentence, said, ground, verdict);
        FormatCheck.Check(sentence, ground, verdict);
        return verdict;
    }

    // What stands in a source word for word has all its figures and names from there.
    private static void Grounding(Sentence sentence, SaidSoFar said, TurnGround ground, Verdict verdict)
    {
        var findings = verdict.Findings.Count;
        PromiseCheck.Check(sentence, ground, verdict);
        QuantityCheck.Check(sentence, said, ground, verdict);
        NamedThingCheck.Check(sentence, ground, verdict);
        if (verdict.Findings.Count > findings && ground.Quotes(sentence.Lower))
        {
            verdict.Findings.RemoveRange(findings, verdict.Findings.Count - findings);
        }
    }
}
