using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary><c>switch</c>: one of several ways, by a value.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Value">What is looked at.</param>
/// <param name="Cases">The ways, each with the values that lead there.</param>
/// <param name="Else">Number of the first step when no value fits.</param>
internal sealed record SwitchStep(StepPlace Place, Expression Value, IReadOnlyList<SwitchStep.Case> Cases, int? Else) : Step(Place)
{
    private const char Or = '|';

    /// <summary>One way.</summary>
    /// <param name="Values">The values that lead there, as texts.</param>
    /// <param name="First">Number of its first step; absent when nothing is to be done.</param>
    internal sealed record Case(IReadOnlyList<string> Values, int? First);

    /// <inheritdoc/>
    public override string Kind => "switch";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Value.Names;

    /// <inheritdoc/>
    public override IEnumerable<StepBlock> Blocks =>
        [.. Cases.SelectMany((way, index) => StepBlock.Of((Path(index), way.First))), .. StepBlock.Of(("else", Else))];

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways =>
    [
        .. Cases.Select((way, index) => StepWay.To(Path(index), way.First, new(Value, way.Values, Holds: true))),
        StepWay.To("else", Else, new(Value, [.. Cases.SelectMany(way => way.Values)], Holds: false)),
    ];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        var value = reading.Expression("switch");
        var cases = new List<Case>();
        var written = reading.Map.Required("cases", "Give the steps for each value, for example cases: { shipped: [...], delivered: [...] }.");
        if (written is not (null or YamlMap { Entries.Count: > 0 }))
        {
            reading.Problems.Error(written.At, "CB0203", $"'cases' must be a map of values and steps (shipped: [...]), but this is {(written is YamlMap ? "empty" : written.Kind)}.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, steps) in (written as YamlMap)?.Entries ?? [])
        {
            cases.Add(new(Values(reading, key, seen), Block(reading, steps, Path(cases.Count))));
        }

        var otherwise = reading.Block("else");
        return value is null || cases.Count == 0 ? null : new SwitchStep(reading.Place, value, cases, otherwise);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var value = JsonValues.ToText(Value.Evaluate(turn.Scope));
        var fitting = Cases.FirstOrDefault(way => way.Values.Contains(value, StringComparer.OrdinalIgnoreCase));
        turn.Note("step", fitting is null ? "else" : fitting.Values[0], this, reason: JsonText.Clip(value, 60));
        return (fitting is null ? Else : fitting.First) is { } block ? StepOutcome.Jump(block) : StepOutcome.Next;
    }

    private static string Path(int index) => FormattableString.Invariant($"cases.{index + 1}");

    // 'new | used' stands for both.
    private static string[] Values(StepReading reading, YamlScalar key, HashSet<string> seen)
    {
        var values = key.Text.Split(Or, StringSplitOptions.TrimEntries);
        foreach (var value in values.Where(value => !seen.Add(value)))
        {
            reading.Problems.Error(key.At, "CB0206", $"The case '{value}' is given twice. Remove one.");
        }

        return values;
    }

    private static int? Block(StepReading reading, YamlNode steps, string path) =>
        steps is YamlScalar { IsNull: true } or YamlList { Items.Count: 0 } ? null : reading.Block(steps, path);
}
