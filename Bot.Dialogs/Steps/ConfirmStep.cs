using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary><c>confirm</c>: yes or no.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">The value's name.</param>
/// <param name="Prompt">The question.</param>
internal sealed record ConfirmStep(StepPlace Place, string Name, Words Prompt) : QuestionStep(Place, Name, Prompt)
{
    private static readonly YesNoSlot Slot = new();
    private static readonly IReadOnlyList<ReplyChoice> English = [new("Yes", "yes"), new("No", "no")];
    private static readonly IReadOnlyList<ReplyChoice> Chinese = [new("是", "yes"), new("否", "no")];

    /// <inheritdoc/>
    public override string Kind => "confirm";

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading) => Read(reading, reading.ValueName("confirm"), reading.Words("say", required: true));

    /// <summary>Reads the parts that all questions have.</summary>
    public static Step? Read(StepReading reading, string? name, Words? prompt)
    {
        var (hint, attempts, otherwise) = reading.Repair();
        return name is null || prompt is null
            ? null
            : new ConfirmStep(reading.Place, name, prompt) { Hint = hint, Attempts = attempts, Otherwise = otherwise, Optional = reading.Map.Flag("optional") };
    }

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) => Slot;

    /// <inheritdoc/>
    public override JsonElement? Pick(Turn turn, string value) => value switch
    {
        "yes" => JsonText.True,
        "no" => JsonText.False,
        _ => null,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<ReplyChoice> Choices(Turn turn) => turn.Language == "zh" ? Chinese : English;
}
