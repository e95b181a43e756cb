using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary><c>check</c> of a question: what must hold for an answer beyond its kind.</summary>
/// <param name="Say">Said when it does not hold.</param>
internal sealed record AnswerCheck(Words Say)
{
    /// <summary>The condition; it sees the answer under its name, and the service's result.</summary>
    public Expression? If { get; init; }

    /// <summary>The service that is asked first, and its operation.</summary>
    public (string Service, string Operation)? Call { get; init; }

    /// <summary>What the service is given.</summary>
    public ValueWords? Arguments { get; init; }

    /// <summary>The result's name.</summary>
    public string? Into { get; init; }

    /// <summary>Root names of the values that it reads.</summary>
    public IEnumerable<string> Names => Say.Names.Concat(If?.Names ?? []).Concat(Arguments?.Names ?? []).Where(name => name != Into);

    /// <summary>Reads it; nothing when the step has none.</summary>
    public static AnswerCheck? Read(StepReading reading)
    {
        if (reading.Map.Node("check") is not { } node || MapReader.Of(node, "'check'", reading.Problems) is not { } map)
        {
            return null;
        }

        var say = map.Required("say", "Say what is wrong with the answer and how to mend it.") is { } words ? reading.Pack.Words(words, "'say' of 'check'") : null;
        var condition = map.Scalar("if") is { } scalar ? reading.Pack.Expression(scalar) : null;
        var target = map.Scalar("call");
        var arguments = ValueWords.Read(map.Node("with") ?? new YamlMap(map.At, []), reading.Pack);
        var into = map.Scalar("into") is { } name && Steps.Names.CheckValue(name, reading.Problems) ? name.Text : null;
        map.Done("'check'");
        if (target is null && !map.Has("if"))
        {
            reading.Problems.Error(map.At, "CB0202", "'check' needs a condition (if: amount <= 500) or a service to ask (call: orders.find).");
        }

        return say is null ? null : new(say) { If = condition, Call = Operation(reading, target), Arguments = arguments, Into = into };
    }

    /// <summary>Asks the service.</summary>
    public StepOutcome Ask(Turn turn, Step step)
    {
        var (service, operation) = Call!.Value;
        var id = turn.NewId('c');
        turn.Frame = turn.Frame with { Waits = FrameWait.Service };
        turn.State = turn.State with { Call = new(id, CallStep.Kept(turn.Said)) };
        turn.Do(new CallService(id, service, operation, Arguments!.In(turn.Scope)));
        turn.Note("question", "checking", step, reason: $"{service}.{operation}");
        return StepOutcome.Wait;
    }

    /// <summary>Whether the service found something and the condition holds; nothing when the service failed.</summary>
    public bool? Holds(Turn turn, ServiceReturned returned)
    {
        if (returned.Failure is not null || returned.Value is not { ValueKind: not JsonValueKind.Undefined } value)
        {
            return null;
        }

        if (Into is not null)
        {
            turn.Set(Into, value.Clone());
        }

        return IsSomething(value) && Holds(turn);
    }

    /// <summary>Whether the condition holds.</summary>
    public bool Holds(Turn turn) => If is null || If.IsTrue(turn.Scope);

    private static (string Service, string Operation)? Operation(StepReading reading, YamlScalar? target)
    {
        if (target is null)
        {
            return null;
        }

        if (target.Text.Split('.') is not [var service, var operation])
        {
            reading.Problems.Error(target.At, "CB0204", "'call' needs a service and its operation with a dot between them, such as orders.find.");
            return null;
        }

        reading.Refer(ReferenceKind.Operation, target);
        return (service, operation);
    }

    private static bool IsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.String => value.GetString()!.Length > 0,
        _ => true,
    };
}
