using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Steps;

/// <summary><c>do</c>: runs another script, then goes on here.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Script">The other script.</param>
internal sealed record DoStep(StepPlace Place, string Script) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "do";

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => [new("next") { GoesOn = true, Script = Script }];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        if (reading.Map.Scalar("do") is not { } name)
        {
            return null;
        }

        reading.Refer(ReferenceKind.Script, name);
        return new DoStep(reading.Place, name.Text);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Nothing };
        return new(Flow.Do, Script: Script);
    }
}
