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

    /// <summary>How many may be chosen at once; absent for one.</summary>
    public ChooseMany? Many { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Expression> Lists => From is null ? [] : [From];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var name = reading.ValueName("choose");
        var prompt = reading.Words("say", required: true);
        if (!reading.Map.Has("from"))
        {
            var options = reading.Map.Required("options", "List what the customer may choose, for example: options: [red, blue].");
            return Make(reading, name, prompt, OptionWords.ReadAll(reading, options), null, ChooseMany.Read(reading.Map));
        }

        var from = reading.Expression("from");
        var value = reading.Words("value", required: true);
        var label = reading.Words("label", required: true);
        return from is null || value is null || label is null
            ? Make(reading, null, prompt, [], null, null)
            : Make(reading, name, prompt, [new(value, label, [])], from, ChooseMany.Read(reading.Map));
    }

    /// <summary>Reads <c>expect: { list: [...] }</c>.</summary>
    public static Step? ReadList(StepReading reading, string? name, Words? prompt, YamlMap expected)
    {
        var map = new MapReader(expected, reading.Problems);
        var options = OptionWords.ReadAll(reading, map.Node("list"));
        var many = ChooseMany.Read(map);
        map.Done("'expect' with a list");
        return Make(reading, name, prompt, options, null, many);
    }

    /// <inheritdoc/>
    public override Slot Expected(Turn turn) =>
        Many is null ? new ChoiceSlot(Shown(turn)) : new ManySlot(Shown(turn)) { Min = Many.Min, Max = Many.Max };

    /// <inheritdoc/>
    public override JsonElement? Pick(Turn turn, string value) =>
        base.Pick(turn, value) is not { } one ? null : Many is null ? one : JsonText.Write(one, static (writer, element) =>
        {
            writer.WriteStartArray();
            element.WriteTo(writer);
            writer.WriteEndArray();
        });

    /// <inheritdoc/>
    public override IReadOnlyList<ReplyChoice> Choices(Turn turn) =>
        [.. Shown(turn).Select(option => new ReplyChoice(option.Labels[turn.Language], option.Value))];

    private static ChooseStep? Make(StepReading reading, string? name, Words? prompt, IReadOnlyList<OptionWords> options, Expression? from, ChooseMany? many)
    {
        var (hint, attempts, otherwise) = reading.Repair();
        var check = AnswerCheck.Read(reading);
        var optional = reading.Map.Flag("optional");
        return name is null || prompt is null || options.Count == 0
            ? null
            : new ChooseStep(reading.Place, name, prompt, options, from) { Hint = hint, Attempts = attempts, Otherwise = otherwise, Many = many, Check = check, Optional = optional };
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
