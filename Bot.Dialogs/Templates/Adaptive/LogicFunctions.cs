using System.Globalization;
using System.Text.Json;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Comparing and converting.</summary>
internal static class LogicFunctions
{
    /// <summary>The functions.</summary>
    public static AdaptiveFunction[] All { get; } =
    [
        new("not", 1, 1, values => !AdaptiveValue.IsTrue(values[0])),
        new("equals", 2, 2, values => AdaptiveValue.Same(values[0], values[1])),
        new("exists", 1, 1, values => values[0] is not null),
        new("less", 2, 2, values => Compare(values) < 0),
        new("lessOrEquals", 2, 2, values => Compare(values) <= 0),
        new("greater", 2, 2, values => Compare(values) > 0),
        new("greaterOrEquals", 2, 2, values => Compare(values) >= 0),
        new("bool", 1, 1, values => values[0] is string text ? !text.Equals("false", StringComparison.OrdinalIgnoreCase) : AdaptiveValue.IsTrue(values[0]) && values[0] is not 0L),
        new("int", 1, 1, values => ToNumber(values[0]) is { } number ? (long)Math.Truncate(number) : null),
        new("float", 1, 1, values => ToNumber(values[0]) is { } number ? AdaptiveValue.Normal(number) : null),
        new("string", 1, 2, values => AdaptiveValue.Text(values[0])),
        new("json", 1, 1, values => values[0] is string text ? Parse(text) : values[0]),
        new("getProperty", 2, 2, values => AdaptiveValue.Access(values[0], values[1])),
        new("isString", 1, 1, values => values[0] is string),
        new("isInteger", 1, 1, values => values[0] is long),
        new("isFloat", 1, 1, values => values[0] is double),
        new("isBoolean", 1, 1, values => values[0] is bool),
        new("isArray", 1, 1, values => AdaptiveValue.Items(values[0]) is not null),
        new("isObject", 1, 1, values => values[0] is JsonElement { ValueKind: JsonValueKind.Object }),
    ];

    // Things that cannot be compared are neither less nor greater.
    private static double Compare(object?[] values) => (values[0], values[1]) switch
    {
        (string left, string right) => string.CompareOrdinal(left, right),
        (long or double, long or double) => AdaptiveValue.Number(values[0])!.Value.CompareTo(AdaptiveValue.Number(values[1])!.Value),
        _ => double.NaN,
    };

    private static double? ToNumber(object? value) => value is string text
        ? double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null
        : AdaptiveValue.Number(value);

    private static object? Parse(string text)
    {
        try
        {
            return AdaptiveValue.From(JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
