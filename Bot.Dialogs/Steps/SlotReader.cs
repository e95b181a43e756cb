using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Steps;

/// <summary>Reads <c>expect</c>: what kind of answer a question wants.</summary>
internal static class SlotReader
{
    private static readonly string[] Kinds = ["text", "number", "email", "phone", "date"];

    /// <summary>The kind of answer; any words when nothing is said.</summary>
    public static Slot? Read(StepReading reading) => reading.Map.Node("expect") switch
    {
        null => new TextSlot(),
        YamlScalar scalar => Simple(reading, scalar),
        YamlMap map when map["pattern"] is not null => Pattern(reading, new(map, reading.Problems)),
        YamlMap map when map["number"] is not null => Number(reading, new(map, reading.Problems)),
        var other => Wrong(reading, other),
    };

    private static Slot? Simple(StepReading reading, YamlScalar kind) => kind.Text switch
    {
        "text" => new TextSlot(),
        "number" => new NumberSlot(),
        "email" => new EmailSlot(),
        "phone" => new PhoneSlot(),
        "date" => new DateSlot(),
        _ => Wrong(reading, kind),
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

    private static NumberSlot? Number(StepReading reading, MapReader outer)
    {
        var node = outer.Node("number")!;
        outer.Done("'expect' with a number");
        if (MapReader.Of(node, "'number'", reading.Problems) is not { } map)
        {
            return null;
        }

        const decimal Most = 1_000_000_000_000;
        var slot = new NumberSlot { Min = map.Number("min", -Most, Most), Max = map.Number("max", -Most, Most), Whole = map.Flag("whole") };
        map.Done("'number'");
        if (slot.Min > slot.Max)
        {
            reading.Problems.Error(node.At, "CB0204", "'min' is greater than 'max', so that no number fits. Exchange them.");
        }

        return slot;
    }

    private static Slot? Wrong(StepReading reading, YamlNode node)
    {
        var hint = node is YamlScalar scalar ? Nearest.Hint(scalar.Text, Kinds) : "";
        reading.Problems.Error(
            node.At,
            "CB0204",
            $"'expect' knows no such kind of answer.{hint} Give text, number, email, phone, date, {{ pattern: ..., example: ... }}, {{ number: {{ min: 1, max: 99 }} }} or {{ list: [...] }}.");
        return null;
    }
}
