using System.Text.Json;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary><c>remember</c>: keeps values for all scripts of the conversation.</summary>
/// <param name="Place">Which step it is.</param>
/// <param name="Values">The values, by name.</param>
internal sealed record RememberStep(StepPlace Place, IReadOnlyList<KeyValuePair<string, ValueWords>> Values) : Step(Place)
{
    /// <inheritdoc/>
    public override string Kind => "remember";

    /// <inheritdoc/>
    public override IEnumerable<string> Reads => Values.SelectMany(value => value.Value.Names);

    /// <inheritdoc/>
    public override IEnumerable<string> Sets => Values.Select(value => value.Key);

    /// <inheritdoc/>
    public override bool Speaks => false;

    /// <inheritdoc/>
    public override bool Pauses => false;

    /// <inheritdoc/>
    public override bool Remembers => true;

    /// <inheritdoc/>
    public override IEnumerable<StepWay> Ways =>
        [StepWay.Next(Values.Where(value => !value.Value.IsNull).Select(value => value.Key)) with { Clears = Values.Where(value => value.Value.IsNull).Select(value => value.Key) }];

    /// <summary>Reads the step.</summary>
    public static Step? Read(StepReading reading)
    {
        if (reading.Map.Required("remember", "Give names and values, for example: remember: { vip: true }.") is not { } node)
        {
            return null;
        }

        if (node is not YamlMap map)
        {
            reading.Problems.Error(node.At, "CB0203", $"'remember' must be a map of names and values ({{ vip: true }}), but this is {node.Kind}.");
            return null;
        }

        var good = map.Entries.Where(entry => Names.CheckValue(entry.Key, reading.Problems)).ToList();
        return new RememberStep(reading.Place, [.. good.Select(entry => KeyValuePair.Create(entry.Key.Text, ValueWords.Read(entry.Value, reading.Pack)))]);
    }

    /// <inheritdoc/>
    public override StepOutcome Enter(Turn turn)
    {
        var all = new Dictionary<string, JsonElement>(turn.State.Remembered, StringComparer.Ordinal);
        foreach (var (name, value) in Values)
        {
            all[name] = value.In(turn.Scope);
        }

        turn.State = turn.State with { Remembered = all };
        return StepOutcome.Next;
    }
}
