namespace Bot.Dialogs.Steps;

/// <summary>Stands in place of a step that cannot be read, so that the steps around it can be looked at. No release has one.</summary>
/// <param name="Place">Which step it is.</param>
internal sealed record UnreadableStep(StepPlace Place) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "unreadable";

    /// <summary>None: nobody knows where it leads, so that every path that is looked at ends here.</summary>
    public override IEnumerable<StepWay> Ways => [];

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn) => StepOutcome.End;
}
