using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Quantities that are words of their own: half price, for a year, within a week.</summary>
internal static partial class HalfPrices
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["半", "half", " a ", " an ", " full "], StringComparison.Ordinal);

    /// <summary>The text with what was found blotted out.</summary>
    /// <param name="lower">A folded text.</param>
    /// <param name="found">Takes what was found.</param>
    public static string Read(string lower, List<FoundQuantity> found)
    {
        if (!lower.AsSpan().ContainsAny(Signs))
        {
            return lower;
        }

        var text = lower;
        foreach (var match in Half().EnumerateMatches(lower))
        {
            found.Add(new(new(50, Units.Percent), match.Index, match.Index + match.Length, true, ""));
            text = Blot(text, match.Index, match.Length);
        }

        foreach (var match in Articles().EnumerateMatches(text))
        {
            var at = text.LastIndexOf(' ', match.Index + match.Length - 1) + 1;
            if (Units.At(text.AsSpan(at)) is { } unit)
            {
                found.Add(new(new(unit.Scale, unit.Unit), match.Index, match.Index + match.Length, true, ""));
            }
        }

        return text;
    }

    private static string Blot(string text, int start, int length) => string.Concat(text.AsSpan(0, start), new string('_', length), text.AsSpan(start + length));

    [GeneratedRegex(@"半价|半折|\bhalf[ -](?:price|off)\b|\bhalf the price\b", RegexOptions.CultureInvariant)]
    private static partial Regex Half();

    [GeneratedRegex(@"\b(?:for|within|in|of|after|takes|lasts?|is|valid) (?:an?|one full|a full) (?:hour|day|week|month|year)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Articles();
}
