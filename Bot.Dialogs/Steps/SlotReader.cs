using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary>Reads <c>expect</c>: what kind of answer a question wants. Lists and <c>yes-no</c> are steps of their own, see <see cref="AskStep"/>.</summary>
internal static class SlotReader
{
    private static readonly Dictionary<string, Func<Slot>> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = static () => new TextSlot(),
        ["number"] = static () => new NumberSlot(),
        ["money"] = static () => new MoneySlot(),
        ["percentage"] = static () => new PercentageSlot(),
        ["date"] = static () => new DateSlot(),
        ["time"] = static () => new TimeSlot(),
        ["date-range"] = static () => new DateRangeSlot(),
        ["phone"] = static () => new PhoneSlot(),
        ["email"] = static () => new EmailSlot(),
        ["address"] = static () => new AddressSlot(),
        ["file"] = static () => new FileSlot(),
        ["image"] = static () => new FileSlot { Types = ["image"] },
        ["location"] = static () => new LocationSlot(),
        ["yes-no"] = static () => new YesNoSlot(),
    };

    /// <summary>Names of all kinds that need no more said.</summary>
    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>The kind of answer; any words when nothing is said.</summary>
    public static Slot? Read(StepReading reading) => reading.Map.Node("expect") switch
    {
        null => new TextSlot(),
        YamlScalar scalar when Kinds.TryGetValue(scalar.Text, out var make) => make(),
        YamlMap map when map["pattern"] is not null => Pattern(reading, new(map, reading.Problems)),
        YamlMap { Entries: [var (key, _)] } map when SlotOptions.Readers.TryGetValue(key.Text, out var read) => Options(reading, map, key.Text, read),
        var other => Wrong(reading, other),
    };

    private static PatternSlot? Pattern(StepReading reading, MapReader map)
    {
        var pattern = map.Scalar("pattern") is { } scalar ? reading.Pack.Pattern(scalar) : null;
        var example = map.Scalar("example");
        map.Done("'expect' with a pattern");
        if (pattern is not null && example is not null && !new PatternSlot(pattern).Read(example.Text, new(default, "en")).IsRead)
        {
            reading.Problems.Error(example.At, "CB0403", $"The example '{example.Text}' does not fit the pattern '{pattern}'. Mend one of them.");
        }

        return pattern is null ? null : new(pattern, example?.Text);
    }

    private static Slot? Options(StepReading reading, YamlMap outer, string kind, Func<MapReader, Slot> read)
    {
        if (MapReader.Of(outer[kind]!, $"'{kind}'", reading.Problems) is not { } map)
        {
            return null;
        }

        var slot = read(map);
        map.Done($"'{kind}'");
        return slot;
    }

    private static Slot? Wrong(StepReading reading, YamlNode node)
    {
        var hint = node is YamlScalar scalar ? Nearest.Hint(scalar.Text, Kinds.Keys) : "";
        reading.Problems.Error(
            node.At,
            "CB0204",
            $"'expect' knows no such kind of answer.{hint} Give {string.Join(", ", Kinds.Keys)}, {{ pattern: ..., example: ... }}, {{ list: [...] }}, or a kind with its limits such as {{ number: {{ min: 1, max: 99 }} }}.");
        return null;
    }
}
