using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary><c>choose</c>: one of several.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Name">The value's name.</param>
/// <param name="Prompt">The question.</param>
/// <param name="Options">What to choose from; with <paramref name="From"/>, the pattern of each.</param>
/// <param name="From">A list of the conversation's values; absent for fixed options.</param>
internal sealed record ChooseStep(StepPlace Place, string Name, Words Prompt, IReadOnlyList<OptionWords> Options, Expression? From)
    : QuestionStep(Place, Name, Prompt)
{
    private const int MostOptions = 20;

    /// <inheritdoc/>
    public override string Kind => "choose";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads =>
        base.Reads.Concat(From?.Names ?? []).Concat(Options.SelectMany(option => option.Names).Where(name => From is null || name != "item"));

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.ValueName("choose");
        var prompt = reading.Words("say", required: true);
        if (!reading.Map.Has("from"))
        {
            var options = reading.Map.Required("options", "List what the customer may choose, for example: options: [red, blue].");
            return ReadOptions(reading, name, prompt, options);
        }

        var from = reading.Expression("from");
        var value = reading.Words("value", required: true);
        var label = reading.Words("label", required: true);
        return from is null || value is null || label is null ? ReadOptions(reading, null, prompt, null) : Make(reading, name, prompt, [new(value, label, [])], from);
    }

    /// <summary>Reads fixed options.</summary>
    public static Step? ReadOptions(StepReading reading, string? name, Words? prompt, YamlNode? options) =>
        Make(reading, name, prompt, OptionWords.ReadAll(reading, options), null);

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) =>
        new ChoiceSlot([.. Shown(turn).Select(option => new ChoiceOption(option.Value, option.Labels, option.Synonyms))]);

    /// <inheritdoc/>
    public override IReadOnlyList<ReplyChoice> Choices(Turn turn) =>
        [.. Shown(turn).Select(option => new ReplyChoice(option.Labels[turn.Language], option.Value))];

    private static ChooseStep? Make(StepReading reading, string? name, Words? prompt, IReadOnlyList<OptionWords> options, Expression? from)
    {
        var (hint, attempts, otherwise) = reading.Repair();
        return name is null || prompt is null || options.Count == 0
            ? null
            : new ChooseStep(reading.Place, name, prompt, options, from) { Hint = hint, Attempts = attempts, Otherwise = otherwise };
    }

    private List<ChoiceOption> Shown(Turn turn)
    {
        if (From is null)
        {
            return [.. Options.Select(option => option.Fill(turn, turn.Scope))];
        }

        var list = From.Evaluate(turn.Scope);
        return list.ValueKind != JsonValueKind.Array
            ? []
            : [.. list.EnumerateArray().Take(MostOptions)
                .Select(item => Options[0].Fill(turn, turn.Scope.With("item", item)))
                .DistinctBy(option => option.Value)];
    }
}
