using System.Globalization;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Slots.Money;

namespace Bot.Dialogs.Steps;

/// <summary>Reads the limits of a kind of answer, such as <c>{ number: { min: 1, max: 99 } }</c>.</summary>
internal static class SlotOptions
{
    private const decimal Most = 1_000_000_000_000;

    /// <summary>How the limits of each kind are read.</summary>
    public static IReadOnlyDictionary<string, Func<MapReader, Slot>> Readers { get; } = new Dictionary<string, Func<MapReader, Slot>>(StringComparer.Ordinal)
    {
        ["text"] = static map => new TextSlot { MaxLength = (int)(map.Number("max", 1, 4_000, whole: true) ?? 1_000) },
        ["number"] = Number,
        ["money"] = Money,
        ["percentage"] = Percentage,
        ["date"] = static map => new DateSlot { DayFirst = DayFirst(map) },
        ["date-range"] = static map => new DateRangeSlot { DayFirst = DayFirst(map) },
        ["time"] = Time,
        ["file"] = File,
        ["image"] = static map => new FileSlot { Types = ["image"], Many = map.Flag("many") },
    };

    private static NumberSlot Number(MapReader map)
    {
        var (min, max) = Limits(map, -Most);
        return new() { Min = min, Max = max, Whole = map.Flag("whole") };
    }

    private static MoneySlot Money(MapReader map)
    {
        var (min, max) = Limits(map, 0);
        var currency = map.Scalar("currency");
        if (currency is not null && !MoneyWords.Codes.Contains(currency.Text))
        {
            map.Problems.Error(currency.At, "CB0204", $"'{currency.Text}' is no known currency.{Nearest.Hint(currency.Text, MoneyWords.Codes)} Known are: {string.Join(", ", MoneyWords.Codes)}.");
        }

        return new() { Min = min, Max = max, Currency = currency?.Text };
    }

    private static PercentageSlot Percentage(MapReader map)
    {
        var (min, max) = Limits(map, -Most);
        return new() { Min = min, Max = max };
    }

    private static TimeSlot Time(MapReader map)
    {
        var (from, to) = (Clock(map, "from"), Clock(map, "to"));
        if (from > to)
        {
            map.Problems.Error(map.At, "CB0204", "'from' is later than 'to', so that no time fits. Exchange them.");
        }

        return new() { From = from, To = to };
    }

    private static FileSlot File(MapReader map)
    {
        var types = new List<string>();
        foreach (var node in map.List("types"))
        {
            if (node is YamlScalar scalar && (FileSlot.Kinds.Contains(scalar.Text) || scalar.Text.Contains('/', StringComparison.Ordinal)))
            {
                types.Add(scalar.Text);
            }
            else
            {
                map.Problems.Error(node.At, "CB0204", $"This is no kind of file. Give {string.Join(", ", FileSlot.Kinds)} or a media type such as application/json.");
            }
        }

        return new() { Types = types, Many = map.Flag("many") };
    }

    private static (decimal? Min, decimal? Max) Limits(MapReader map, decimal least)
    {
        var (min, max) = (map.Number("min", least, Most), map.Number("max", least, Most));
        if (min > max)
        {
            map.Problems.Error(map.At, "CB0204", "'min' is greater than 'max', so that no answer fits. Exchange them.");
        }

        return (min, max);
    }

    private static bool DayFirst(MapReader map)
    {
        var order = map.Scalar("order");
        if (order is not null and not { Text: "day-first" or "month-first" })
        {
            map.Problems.Error(order.At, "CB0204", $"'order' must be day-first or month-first, not '{order.Text}'. It says what 3/4 means.");
        }

        return order?.Text == "day-first";
    }

    private static TimeOnly? Clock(MapReader map, string key)
    {
        if (map.Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(scalar.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        map.Problems.Error(scalar.At, "CB0204", $"'{key}' must be a time such as \"09:00\", in quotes, not '{scalar.Text}'.");
        return null;
    }
}
