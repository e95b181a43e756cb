namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>How likely a message is an attack, from what was found in it.</summary>
internal static class AttackScore
{
    /// <summary>From here on it is called one.</summary>
    public const double Threshold = 0.5;

    /// <summary>The likelihood.</summary>
    public static double Of(AttackSigns signs) => 1 - signs.Found.Aggregate(1.0, (left, one) => left * (1 - one.Rule.Weight));
}
