using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary><c>call</c>: asks a service and waits for it.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Service">The service.</param>
/// <param name="Operation">Its operation.</param>
/// <param name="Arguments">What it is given.</param>
/// <param name="Into">The result's name.</param>
/// <param name="Fails">Number of the first step when it fails; absent for the honest path.</param>
internal sealed record CallStep(StepPlace Place, string Service, string Operation, ValueWords Arguments, string? Into, int? Fails) : Step(Place)
{
    private const int LongestKept = 2_000;

    /// <inheritdoc/>
    public override string Kind => "call";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Arguments.Names;

    /// <inheritdoc/>
    public override IEnumerable<string> Sets => Into is null ? [] : [Into];

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks => StepBlock.Ending("fails", Fails);

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways => Fails is null ? base.Ways.Append(StepWay.Honest) : base.Ways;

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var target = reading.Map.Scalar("call");
        var with = reading.Map.Node("with");
        if (with is not (null or YamlMap))
        {
            reading.Problems.Error(with.At, "CB0203", $"'with' must be a map of names and values ({{ id: \"{{{{ order_id }}}}\" }}), but this is {with.Kind}.");
            with = null;
        }

        var arguments = ValueWords.Read(with ?? new YamlMap(reading.Map.At, []), reading.Pack);
        var into = reading.Map.Node("into") is null ? null : reading.ValueName("into");
        var fails = reading.Block("fails", final: true);
        if (target?.Text.Split('.') is not [var service, var operation])
        {
            reading.Problems.Error(target?.At ?? reading.Map.At, "CB0204", "'call' needs a service and its operation with a dot between them, such as orders.find.");
            return null;
        }

        reading.Refer(ReferenceKind.Operation, target);
        return new CallStep(reading.Place, service, operation, arguments, into, fails);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var id = turn.NewId('c');
        turn.Frame = turn.Frame with { Step = Place.Id, Waits = FrameWait.Service };
        turn.State = turn.State with { Call = new(id, Kept(turn.Said)) };
        turn.Do(new CallService(id, Service, Operation, Arguments.In(turn.Scope)));
        turn.Note("step", "called", this, reason: $"{Service}.{Operation}");
        return StepOutcome.Wait;
    }

    /// <summary>Goes on with the result.</summary>
    public StepOutcome Return(Turn turn, ServiceReturned returned)
    {
        turn.Frame = turn.Frame with { Waits = FrameWait.Nothing };
        if (returned.Failure is not null || returned.Value is not { ValueKind: not JsonValueKind.Undefined } value)
        {
            turn.Note("step", "failed", this, reason: returned.Failure ?? "no value");
            return Fails is { } block ? StepOutcome.Jump(block) : new(Flow.Unavailable);
        }

        turn.Note("step", "returned", this);
        if (Into is not null)
        {
            turn.Set(Into, value.Clone());
        }

        return StepOutcome.Next;
    }

    /// <summary>A message as the state keeps it, which must stay small whatever the customer sent.</summary>
    public static CustomerSaid? Kept(CustomerSaid? said) => said is null ? null : said with
    {
        Text = JsonText.Clip(said.Text ?? "", LongestKept),
        Value = said.Value is { ValueKind: not JsonValueKind.Undefined } value && value.GetRawText().Length <= LongestKept ? value : null,
        Attachments = [.. said.Attachments.Take(3)],
    };
}
