namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>How likely a message is an attack, from what was found in it.</summary>
internal static class AttackScore
{
    /// <summary>From here on it is called one.</summary>
    public const double Threshold = 0.5;

    // Words that no rule explains have to say it more clearly.
    private const double WordsAlone = 0.5;

    /// <summary>The likelihood.</summary>
    public static double Of(AttackSigns signs) => Math.Max(OfElaboration(signs), 1 / (1 + Math.Exp(-Odds(AttackWeights.Own, signs))));

    /// <summary>The log-odds by some weights.</summary>
    public static double Odds(AttackWeights weights, AttackSigns signs) => weights.Of(signs) - (signs.Held.Count == 0 ? WordsAlone : 0);

    // Whether a message asks for more of what was refused hangs on its few words only; nothing is learned for that.
    private static double OfElaboration(AttackSigns signs) =>
        1 - signs.Found.Where(one => one.Rule.Class == AttackClass.Elaboration).Aggregate(1.0, (left, one) => left * (1 - one.Rule.Weight));
}
