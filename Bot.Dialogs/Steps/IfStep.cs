using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary><c>if</c>: one way or the other.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Condition">What is asked.</param>
/// <param name="Then">Number of the first step when it is true.</param>
/// <param name="Else">Number of the first step when it is not.</param>
internal sealed record IfStep(StepPlace Place, Expression Condition, int? Then, int? Else) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "if";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Condition.Names;

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks => StepBlock.Of(("then", Then), ("else", Else));

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways =>
        [StepWay.To("then", Then, new(Condition, null, Holds: true)), StepWay.To("else", Else, new(Condition, null, Holds: false))];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var condition = reading.Expression("if");
        reading.Map.Required("then", "Give the steps for when the condition is true.");
        var then = reading.Block("then");
        var otherwise = reading.Block("else");
        return condition is null ? null : new IfStep(reading.Place, condition, then, otherwise);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var holds = Condition.IsTrue(turn.Scope);
        turn.Note("step", holds ? "then" : "else", this);
        return (holds ? Then : Else) is { } block ? StepOutcome.Jump(block) : StepOutcome.Next;
    }
}
