using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Steps;

/// <summary><c>handoff</c>: passes the conversation to people.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Queue">The team.</param>
/// <param name="Reason">Why, in a short code.</param>
/// <param name="Text">What the customer is told; absent for the usual words.</param>
internal sealed record HandoffStep(StepPlace Place, string Queue, Words? Reason, Words? Text) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "handoff";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => (Text?.Names ?? []).Concat(Reason?.Names ?? []);

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<Words> Texts => Text is null ? [] : [Text];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        reading.Map.Required("handoff", "Name the team that takes over.");
        var queue = reading.Map.Scalar("handoff");
        var reason = reading.Words("reason");
        var text = reading.Words("say");
        return queue is null || !Names.CheckPart(queue, "a team", reading.Problems) ? null : new HandoffStep(reading.Place, queue.Text, reason, text);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var reason = Reason?.In(turn.Language, turn.Scope) is { Length: > 0 } given ? given : Place.Script;
        People.HandOver(turn, Queue, reason);
        turn.Note("step", "handed-off", this, reason: reason);
        if (Text is not null && turn.Say(Text, this))
        {
            return StepOutcome.Next;
        }

        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Nothing };
        return new(Flow.HandedOver);
    }
}
