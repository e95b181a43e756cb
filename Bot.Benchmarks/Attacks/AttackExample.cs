using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Benchmarks.Attacks;

/// <summary>A message to learn from, and how much it counts.</summary>
internal sealed record AttackExample(AttackSigns Signs, bool IsAttack, string Source, double Weight);
