using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary><c>each</c>: repeats its steps for the elements of a list.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="List">The list.</param>
/// <param name="Element">Name of the element inside the steps.</param>
/// <param name="First">Number of the first step to repeat.</param>
internal sealed record EachStep(StepPlace Place, Expression List, string Element, int First) : Step(Place)
{
    private const int MostRounds = 100;

    /// <summary>Name of the element's number, from 1, inside the steps; absent when nobody wants it.</summary>
    public string? Number { get; init; }

    /// <summary>Elements that are taken at most.</summary>
    /// <value>20</value>
    public int Limit { get; init; } = 20;

    /// <inheritdoc/>
    public override string Kind => "each";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => List.Names;

    /// <inheritdoc/>
    public override IEnumerable<string> Sets => Number is null ? [Element] : [Element, Number];

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks => [new("steps", First) { Repeats = true }];

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways =>
        [new("steps") { First = First, Sets = Sets }, new("next") { GoesOn = true, Clears = Sets }];

    /// <inheritdoc/>
    public override IEnumerable<Expression> Lists => [List];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        reading.Place.Repeats = true;
        var list = reading.Expression("each");
        var element = reading.Map.Has("as") ? reading.ValueName("as") : "item";
        var number = reading.Map.Has("number") ? reading.ValueName("number") : null;
        var limit = reading.Map.Number("limit", 1, MostRounds, whole: true);
        reading.Map.Required("steps", "Give the steps to repeat.");
        var first = reading.Block("steps");
        if (reading.Map.Node("steps") is YamlList { Items.Count: 0 } nothing)
        {
            reading.Problems.Error(nothing.At, "CB0202", "'steps' is empty. Give the steps to repeat, or remove 'each'.");
        }

        if (list is not null && (list.Names.Contains(element) || (number is not null && list.Names.Contains(number))))
        {
            // The list is looked at again in every round.
            reading.Problems.Error(reading.Map.At, "CB0205", $"The list '{list.Text}' reads a value that has the name of its own elements. Give the elements another name with 'as'.");
        }

        return list is null || element is null || first is null
            ? null
            : new EachStep(reading.Place, list, element, first.Value) { Number = number, Limit = (int)(limit ?? 20) };
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var done = turn.Frame.Rounds.GetValueOrDefault(Place.Id);
        var list = List.Evaluate(turn.Scope);
        var count = list.ValueKind == JsonValueKind.Array ? Math.Min(list.GetArrayLength(), Limit) : 0;
        var rounds = new Dictionary<string, int>(turn.Frame.Rounds, StringComparer.Ordinal);
        var answers = new Dictionary<string, JsonElement>(turn.Frame.Answers, StringComparer.Ordinal);
        if (done < count)
        {
            rounds[Place.Id] = done + 1;
            answers[Element] = list[done].Clone();
            if (Number is not null)
            {
                answers[Number] = JsonText.Of(done + 1);
            }
        }
        else
        {
            rounds.Remove(Place.Id);
            answers.Remove(Element);
            answers.Remove(Number ?? Element);
        }

        turn.Note("step", done < count ? "round" : "rounds-done", this, reason: FormattableString.Invariant($"{Math.Min(done + 1, count)} of {count}"));
        turn.Frame = turn.Frame with { Rounds = rounds, Answers = answers };
        return done < count ? StepOutcome.Jump(First) : StepOutcome.Next;
    }
}
