namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>A message that looks like an attack.</summary>
/// <param name="Class">What it tries; the likeliest, where it tries several things.</param>
/// <param name="Confidence">How likely it is one, 0.5 to 1.</param>
/// <param name="Evidence">The words that say so, as compared (folded), short.</param>
public sealed record AttackFinding(AttackClass Class, double Confidence, string Evidence);
