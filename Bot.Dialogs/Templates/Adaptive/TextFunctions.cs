using System.Globalization;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Working on texts.</summary>
internal static class TextFunctions
{
    /// <summary>The functions.</summary>
    public static AdaptiveFunction[] All { get; } =
    [
        new("concat", 1, 20, Concat),
        new("toUpper", 1, 2, values => Text(values[0]).ToUpperInvariant()),
        new("toLower", 1, 2, values => Text(values[0]).ToLowerInvariant()),
        new("trim", 1, 1, values => Text(values[0]).Trim()),
        new("length", 1, 1, values => (long)Text(values[0]).Length),
        new("substring", 2, 3, Substring),
        new("replace", 3, 3, values => Replace(values, StringComparison.Ordinal)),
        new("replaceIgnoreCase", 3, 3, values => Replace(values, StringComparison.OrdinalIgnoreCase)),
        new("split", 1, 2, Split),
        new("startsWith", 2, 2, values => Text(values[0]).StartsWith(Text(values[1]), StringComparison.Ordinal)),
        new("endsWith", 2, 2, values => Text(values[0]).EndsWith(Text(values[1]), StringComparison.Ordinal)),
        new("titleCase", 1, 2, values => string.Join(' ', Text(values[0]).Split(' ').Select(Sentence))),
        new("sentenceCase", 1, 2, values => Sentence(Text(values[0]))),
        new("uriComponent", 1, 1, values => Uri.EscapeDataString(Text(values[0]))),
    ];

    private static string Text(object? value) => AdaptiveValue.Text(value);

    private static object Concat(object?[] values) => values.All(value => value is null or not string && AdaptiveValue.Items(value) is not null)
        ? values.SelectMany(value => AdaptiveValue.Items(value) ?? []).ToList()
        : string.Concat(values.Select(Text));

    private static string Substring(object?[] values)
    {
        var text = Text(values[0]);
        var start = (int)Math.Clamp(AdaptiveValue.Number(values[1]) ?? 0, 0, text.Length);
        var length = values.Length > 2 && AdaptiveValue.Number(values[2]) is { } asked ? asked : text.Length;
        return text.Substring(start, (int)Math.Clamp(length, 0, text.Length - start));
    }

    private static string Replace(object?[] values, StringComparison how) =>
        Text(values[1]) is { Length: > 0 } old ? Short(Text(values[0]).Replace(old, Text(values[2]), how)) : Text(values[0]);

    private static string Short(string text) => text.Length <= LimitedOutput.Limit
        ? text
        : throw new InvalidOperationException($"A text grows beyond {LimitedOutput.Limit} characters. Shorten it.");

    private static List<object?> Split(object?[] values) =>
        Text(values[0]) is var text && values.Length > 1 && Text(values[1]) is { Length: > 0 } separator
            ? [.. text.Split(separator)]
            : [.. text.Select(letter => letter.ToString(CultureInfo.InvariantCulture))];

    private static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].ToLowerInvariant();
}
