namespace Bot.Dialogs.Steps;

/// <summary><c>end</c>: ends this script.</summary>
/// <param name="Place">Which step it is.</param>
internal sealed record EndStep(StepPlace Place) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "end";

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => [new("end")];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        if (!reading.Map.Flag("end", otherwise: true))
        {
            reading.Problems.Error(reading.Map.At, "CB0204", "'end: false' does nothing. Write 'end: true' or remove the step.");
        }

        return new EndStep(reading.Place);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn) => StepOutcome.End;
}
