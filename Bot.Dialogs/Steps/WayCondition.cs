using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>What must hold for a way of a step to be taken.</summary>
/// <param name="Value">What is looked at.</param>
/// <param name="Cases">The values that it must be one of, as texts; absent when it is a condition.</param>
/// <param name="Holds">Whether it must be so, or must not.</param>
internal sealed record WayCondition(Expression Value, IReadOnlyList<string>? Cases, bool Holds);
