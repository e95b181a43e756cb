using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary>A question of a <c>form</c>: it asks like a step of its own.</summary>
/// <param name="Asks">The question.</param>
/// <param name="Label">What stands over it on a card; absent for the question itself.</param>
/// <param name="Optional">Whether it may stay empty.</param>
internal sealed record FormPart(QuestionStep Asks, Words? Label, bool Optional)
{
    private static readonly string[] OfTheForm = ["attempts", "otherwise"];

    /// <summary>Its name inside the form's value.</summary>
    public string Name => Asks.Name;

    /// <summary>Root names of the values that it reads.</summary>
    public IEnumerable<string> Reads => Asks.Reads.Concat(Label?.Names ?? []);

    /// <summary>Reads one.</summary>
    public static FormPart? Read(StepReading reading)
    {
        var map = reading.Map;
        foreach (var key in OfTheForm.Where(map.Has))
        {
            reading.Problems.Error(map.At, "CB0201", $"A question of a form has no '{key}' of its own. Give it to the form.");
        }

        var label = reading.Words("label");
        var optional = map.Flag("optional");
        map.Required("ask", "Name the value that the question asks for.");
        var asks = AskStep.Read(reading) as QuestionStep;
        map.Done("A question of a form");
        if (asks is AskStep { Slot: FileSlot or LocationSlot })
        {
            reading.Problems.Error(map.At, "CB0204", "A form cannot ask for files or places. Ask for them with a step of their own.");
        }

        if (asks?.Check?.Call is not null)
        {
            reading.Problems.Error(map.At, "CB0204", "A question of a form cannot ask a service. Check it with 'if', or 'call' the service after the form.");
        }

        return asks is null ? null : new(asks, label, optional);
    }

    /// <summary>Why an answer of the right kind is refused; null when it is taken.</summary>
    public string? Refusal(Turn turn, JsonElement value)
    {
        var scope = turn.Scope.With(Name, value);
        return value.ValueKind != JsonValueKind.Null && Asks.Check is { If: { } condition } check && !condition.IsTrue(scope) ? check.Say.In(turn.Language, scope) : null;
    }

    /// <summary>The kind of answer that is expected now.</summary>
    public Slot Expected(Turn turn) => Optional ? new OptionalSlot(Asks.Expected(turn)) : Asks.Expected(turn);

    /// <summary>What is said after a wrong answer.</summary>
    public string Hint(Turn turn) => Asks.Hint?.In(turn.Language, turn.Scope) ?? Asks.Expected(turn).Hint(turn.Language);

    /// <summary>The field as a channel shows it.</summary>
    public FormField Show(Turn turn, string? problem, string? value)
    {
        var question = Asks.Prompt.In(turn.Language, turn.Scope);
        var label = Label?.In(turn.Language, turn.Scope) is { Length: > 0 } given ? given : question;
        var slot = Asks.Expected(turn);
        return new(Name, label, Optional ? $"{question} {StandingWords.MaySkip(turn.Language)}" : question, InputOf(slot))
        {
            Options = Asks.Choices(turn),
            Min = (slot as NumberSlot)?.Min,
            Max = (slot as NumberSlot)?.Max,
            Optional = Optional,
            Problem = problem,
            Value = value,
        };
    }

    private static FormInput InputOf(Slot slot) => slot switch
    {
        NumberSlot => FormInput.Number,
        DateSlot => FormInput.Date,
        TimeSlot => FormInput.Time,
        EmailSlot => FormInput.Email,
        PhoneSlot => FormInput.Phone,
        ChoiceSlot or YesNoSlot => FormInput.Choice,
        ManySlot => FormInput.Choices,
        _ => FormInput.Text,
    };
}
