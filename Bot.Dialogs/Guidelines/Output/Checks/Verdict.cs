using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Checks;

/// <summary>Collects what the checks say about one sentence.</summary>
internal sealed class Verdict(string words)
{
    private const int LongestEvidence = 60;

    /// <summary>The words that may be said, as long as nothing forbids the sentence.</summary>
    public string Words { get; set; } = words;

    /// <summary>What replaces the sentence, when it is replaced.</summary>
    public string? Instead { get; private set; }

    /// <summary>What was found.</summary>
    public List<GateFinding> Findings { get; } = [];

    /// <summary>The strongest effect; none when nothing was found.</summary>
    public GateEffect? Effect => Findings.Count == 0 ? null : Findings.Max(finding => finding.Effect);

    /// <summary>Leaves the sentence out.</summary>
    /// <param name="check">The check.</param>
    /// <param name="evidence">The words that gave it away.</param>
    public void Remove(string check, string evidence) => Add(check, GateEffect.Remove, evidence);

    /// <summary>Ends the answer with the refusal.</summary>
    /// <param name="check">The check.</param>
    /// <param name="evidence">The words that gave it away.</param>
    public void Refuse(string check, string evidence) => Add(check, GateEffect.Refuse, evidence);

    /// <summary>Hands over to a person.</summary>
    /// <param name="check">The check.</param>
    /// <param name="evidence">The words that gave it away.</param>
    public void HandOff(string check, string evidence) => Add(check, GateEffect.HandOff, evidence);

    /// <summary>Puts a fixed text in place of the sentence.</summary>
    /// <param name="check">The check.</param>
    /// <param name="evidence">The words that gave it away.</param>
    /// <param name="instead">The fixed text.</param>
    public void Replace(string check, string evidence, string instead)
    {
        Instead ??= instead;
        Add(check, GateEffect.Replace, evidence);
    }

    /// <summary>Hides a part of the sentence.</summary>
    /// <param name="check">The check.</param>
    /// <param name="evidence">What was hidden, already hidden.</param>
    /// <param name="words">The sentence without it.</param>
    public void Mask(string check, string evidence, string words)
    {
        Words = words;
        Add(check, GateEffect.Mask, evidence);
    }

    private void Add(string check, GateEffect effect, string evidence) =>
        Findings.Add(new(check, effect, SecretForms.Hide(evidence.Length <= LongestEvidence ? evidence : evidence[..LongestEvidence])));
}
