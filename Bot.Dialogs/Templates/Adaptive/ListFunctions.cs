using System.Text.Json;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Working on lists, and on texts as lists of letters.</summary>
internal static class ListFunctions
{
    private const int LongestRange = 1_000;
    private const int DeepestList = 64;

    /// <summary>The functions.</summary>
    public static AdaptiveFunction[] All { get; } =
    [
        new("count", 1, 1, values => Count(values[0])),
        new("empty", 1, 1, values => Count(values[0]) == 0),
        new("contains", 2, 2, values => Contains(values)),
        new("first", 1, 1, values => At(values[0], 0)),
        new("last", 1, 1, values => At(values[0], Count(values[0]) - 1)),
        new("join", 2, 3, Join),
        new("indexOf", 2, 2, values => (long)(values[0] is string text
            ? text.IndexOf(AdaptiveValue.Text(values[1]), StringComparison.Ordinal)
            : Items(values[0]).FindIndex(item => AdaptiveValue.Same(item, values[1])))),
        new("lastIndexOf", 2, 2, values => (long)(values[0] is string text
            ? text.LastIndexOf(AdaptiveValue.Text(values[1]), StringComparison.Ordinal)
            : Items(values[0]).FindLastIndex(item => AdaptiveValue.Same(item, values[1])))),
        new("createArray", 0, 50, values => values.ToList()),
        new("range", 2, 2, Range),
        new("reverse", 1, 1, values => values[0] is string text ? string.Concat(text.Reverse()) : Enumerable.Reverse(Items(values[0])).ToList()),
        new("skip", 2, 2, values => Items(values[0]).Skip(Whole(values[1])).ToList()),
        new("take", 2, 2, values => Items(values[0]).Take(Whole(values[1])).ToList()),
        new("subArray", 2, 3, values => Items(values[0]).Take(values.Length > 2 ? Whole(values[2]) : int.MaxValue).Skip(Whole(values[1])).ToList()),
        new("union", 1, 20, values => Distinct(values.SelectMany(Items))),
        new("intersection", 1, 20, values => values.Skip(1).Aggregate(Distinct(Items(values[0])), (common, other) =>
            common.FindAll(item => Items(other).Exists(same => AdaptiveValue.Same(same, item))))),
        new("flatten", 1, 2, values => Flat(Items(values[0]), values.Length > 1 ? Whole(values[1]) : DeepestList)),
        new("unique", 1, 1, values => Distinct(Items(values[0]))),
        new("sortBy", 1, 2, values => Sorted(values).ToList()),
        new("sortByDescending", 1, 2, values => Sorted(values).Reverse().ToList()),
    ];

    private static List<object?> Items(object? value) => [.. AdaptiveValue.Items(value) ?? []];

    private static int Whole(object? value) => (int)Math.Clamp(AdaptiveValue.Number(value) ?? 0, 0, int.MaxValue);

    private static long Count(object? value) => value switch
    {
        string text => text.Length,
        JsonElement { ValueKind: JsonValueKind.Object } members => members.GetPropertyCount(),
        JsonElement { ValueKind: JsonValueKind.Array } items => items.GetArrayLength(),
        IReadOnlyList<object?> items => items.Count,
        _ => 0,
    };

    private static object? At(object? value, long index) => AdaptiveValue.Access(value, index);

    private static bool Contains(object?[] values) => values[0] switch
    {
        string text => text.Contains(AdaptiveValue.Text(values[1]), StringComparison.Ordinal),
        JsonElement { ValueKind: JsonValueKind.Object } members => members.TryGetProperty(AdaptiveValue.Text(values[1]), out _),
        _ => Items(values[0]).Exists(item => AdaptiveValue.Same(item, values[1])),
    };

    private static string Join(object?[] values)
    {
        var texts = Items(values[0]).ConvertAll(AdaptiveValue.Text);
        var separator = AdaptiveValue.Text(values[1]);
        return values.Length < 3 || texts.Count < 2
            ? string.Join(separator, texts)
            : string.Join(separator, texts[..^1]) + AdaptiveValue.Text(values[2]) + texts[^1];
    }

    private static List<object?> Range(object?[] values)
    {
        var start = (long)(AdaptiveValue.Number(values[0]) ?? 0);
        var count = (int)Math.Clamp(AdaptiveValue.Number(values[1]) ?? 0, 0, LongestRange);
        return [.. Enumerable.Range(0, count).Select(step => (object?)(start + step))];
    }

    private static List<object?> Flat(List<object?> items, int depth) =>
        depth == 0 ? items : [.. items.SelectMany(item => AdaptiveValue.Items(item) is { } inner ? Flat([.. inner], depth - 1) : [item])];

    private static List<object?> Distinct(IEnumerable<object?> items)
    {
        var distinct = new List<object?>();
        foreach (var item in items)
        {
            if (!distinct.Exists(known => AdaptiveValue.Same(known, item)))
            {
                distinct.Add(item);
            }
        }

        return distinct;
    }

    private static IEnumerable<object?> Sorted(object?[] values)
    {
        object? Key(object? item) => values.Length > 1 ? AdaptiveValue.Access(item, values[1]) : item;
        return Items(values[0])
            .OrderBy(item => AdaptiveValue.Number(Key(item)) ?? double.MaxValue)
            .ThenBy(item => AdaptiveValue.Text(Key(item)), StringComparer.Ordinal);
    }
}
