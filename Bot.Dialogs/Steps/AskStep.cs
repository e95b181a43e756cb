using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary><c>ask</c>: an answer of a kind.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">The value's name.</param>
/// <param name="Prompt">The question.</param>
/// <param name="Slot">The kind of answer.</param>
internal sealed record AskStep(StepPlace Place, string Name, Words Prompt, Slot Slot) : QuestionStep(Place, Name, Prompt)
{
    /// <inheritdoc/>
    public override string Kind => "ask";

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.ValueName("ask");
        var prompt = reading.Words("say", required: true);
        switch (reading.Map.Node("expect"))
        {
            case YamlMap { Keys: var keys } expected when keys.Contains("list"):
                return ChooseStep.ReadList(reading, name, prompt, expected);
            case YamlScalar { Text: "yes-no" }:
                return ConfirmStep.Read(reading, name, prompt);
        }

        var slot = SlotReader.Read(reading);
        var (hint, attempts, otherwise) = reading.Repair();
        var check = AnswerCheck.Read(reading);
        var optional = reading.Map.Flag("optional");
        return name is null || prompt is null || slot is null
            ? null
            : new AskStep(reading.Place, name, prompt, slot) { Hint = hint, Attempts = attempts, Otherwise = otherwise, Check = check, Optional = optional };
    }

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) => Slot;
}
