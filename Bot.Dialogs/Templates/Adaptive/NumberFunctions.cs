using System.Globalization;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Calculating.</summary>
internal static class NumberFunctions
{
    /// <summary>The functions.</summary>
    public static AdaptiveFunction[] All { get; } =
    [
        new("add", 2, 20, Add),
        new("sub", 2, 20, values => Fold(values, (left, right) => left - right)),
        new("mul", 2, 20, values => Fold(values, (left, right) => left * right)),
        new("div", 2, 20, Divide),
        new("mod", 2, 2, values => values[1] is 0L ? null : Fold(values, (left, right) => left % right)),
        new("max", 1, 20, values => Numbers(values) is { Count: > 0 } numbers ? AdaptiveValue.Normal(numbers.Max()) : null),
        new("min", 1, 20, values => Numbers(values) is { Count: > 0 } numbers ? AdaptiveValue.Normal(numbers.Min()) : null),
        new("sum", 1, 1, values => AdaptiveValue.Normal(Numbers(values).Sum())),
        new("average", 1, 1, values => Numbers(values) is { Count: > 0 } numbers ? AdaptiveValue.Normal(numbers.Average()) : null),
        new("round", 1, 2, values => Rounded(values, MidpointRounding.AwayFromZero)),
        new("floor", 1, 1, values => Rounded(values, MidpointRounding.ToNegativeInfinity)),
        new("ceiling", 1, 1, values => Rounded(values, MidpointRounding.ToPositiveInfinity)),
        new("abs", 1, 1, values => AdaptiveValue.Number(values[0]) is { } number ? AdaptiveValue.Normal(Math.Abs(number)) : null),
        new("formatNumber", 2, 3, values => AdaptiveValue.Number(values[0]) is { } number && values[1] is long digits and >= 0 and <= 20
            ? FormatNumber(number, (int)digits)
            : null),
    ];

    // Half a cent goes up for customers; the framework's own format rounds the binary neighbour of 12.345 down.
    private static string FormatNumber(double number, int digits) => Math.Abs(number) < 1e15
        ? Math.Round((decimal)number, Math.Min(digits, 15), MidpointRounding.AwayFromZero).ToString("N" + digits, CultureInfo.InvariantCulture)
        : number.ToString("N" + digits, CultureInfo.InvariantCulture);

    private static object? Add(object?[] values) => values.Any(value => value is string)
        ? string.Concat(values.Select(AdaptiveValue.Text))
        : Fold(values, (left, right) => left + right);

    private static object? Divide(object?[] values)
    {
        if (values.Skip(1).Any(value => AdaptiveValue.Number(value) is 0))
        {
            return null;
        }

        var whole = values.All(value => value is long);
        return Fold(values, (left, right) => whole ? Math.Floor(left / right) : left / right);
    }

    private static object? Fold(object?[] values, Func<double, double, double> combine)
    {
        var result = AdaptiveValue.Number(values[0]);
        foreach (var value in values.Skip(1))
        {
            result = result is { } left && AdaptiveValue.Number(value) is { } right ? combine(left, right) : null;
        }

        return result is { } number ? AdaptiveValue.Normal(number) : null;
    }

    private static List<double> Numbers(object?[] values) =>
        [.. values.SelectMany(value => AdaptiveValue.Items(value) ?? [value]).Select(AdaptiveValue.Number).OfType<double>()];

    private static object? Rounded(object?[] values, MidpointRounding how)
    {
        var digits = values.Length > 1 && values[1] is long asked ? (int)Math.Clamp(asked, 0, 15) : 0;
        return AdaptiveValue.Number(values[0]) is not { } number ? null
            : Math.Abs(number) < 1e15 ? AdaptiveValue.Normal((double)Math.Round((decimal)number, digits, how))
            : number;
    }
}
