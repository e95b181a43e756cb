namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>How likely a message is an attack, from what was found in it.</summary>
internal static class AttackScore
{
    /// <summary>From here on it is called one.</summary>
    public const double Threshold = 0.5;

    // Words that no rule explains have to say it more clearly.
    private const double WordsAlone = 1;

    /// <summary>The likelihood.</summary>
    public static double Of(AttackSigns signs)
    {
        var odds = AttackWeights.Own.Of(signs) - (signs.Held.Count == 0 ? WordsAlone : 0);
        return Math.Max(OfElaboration(signs), 1 / (1 + Math.Exp(-odds)));
    }

    // Whether a message asks for more of what was refused hangs on its few words only; nothing is learned for that.
    private static double OfElaboration(AttackSigns signs) =>
        1 - signs.Found.Where(one => one.Rule.Class == AttackClass.Elaboration).Aggregate(1.0, (left, one) => left * (1 - one.Rule.Weight));
}
