namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>Tells whether a message is an attack on the bot rather than a question to it. Pure and without any pack.</summary>
public static class AttackReader
{
    private const int LongestEvidence = 60;

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message as typed.</param>
    /// <param name="before">What the customer asked when the bot last refused in this conversation, if it did: more about it is an attack too.</param>
    /// <returns>What it looks like, or null when it does not look like an attack.</returns>
    public static AttackFinding? Read(string text, string? before = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var signs = AttackSigns.Read(text, before);
        var confidence = AttackScore.Of(signs);
        return confidence < AttackScore.Threshold ? null : new(signs.Strongest?.Rule.Class ?? AttackClass.Injection, Math.Round(confidence, 3), signs.Evidence(LongestEvidence));
    }

    /// <summary>How likely a message is an attack, 0 to 1, whether or not that is enough to call it one.</summary>
    /// <param name="text">The message as typed.</param>
    public static double Likelihood(string text) => AttackScore.Of(AttackSigns.Read(text, before: null));

    /// <summary>Everything that the message tries.</summary>
    internal static IEnumerable<AttackClass> Classes(string text) => AttackSigns.Read(text, before: null).Found.Select(one => one.Rule.Class).Distinct();

    /// <summary>The rules that hold for a message, as written.</summary>
    internal static IEnumerable<string> Rules(string text) => AttackSigns.Read(text, before: null).Found.Select(one => one.Rule.Source);
}
