namespace Bot.Dialogs.Guidelines.Resolving;

/// <summary>What became of the guidelines in a turn: every one that was looked at is in one of the lists.</summary>
/// <param name="Idle">Names of those whose condition does not hold, in the order of the file.</param>
/// <param name="Fired">Those that act, in the order in which they act.</param>
/// <param name="Dropped">Those whose condition holds and that do not act.</param>
internal sealed record GuidelineDecision(IReadOnlyList<string> Idle, IReadOnlyList<Guideline> Fired, IReadOnlyList<DroppedGuideline> Dropped)
{
    /// <summary>The one that refuses, if any does.</summary>
    public Guideline? Refusing => Fired.FirstOrDefault(guideline => guideline.Effect?.Kind == EffectKind.Refuse);
}
