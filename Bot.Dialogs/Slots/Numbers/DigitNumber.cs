using System.Globalization;

namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Numbers in digits: 1234, 1,234.50, 1.5万, 3k, 2 million.</summary>
internal static class DigitNumber
{
    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("dozen", 12),
        ("bn", 1_000_000_000), ("mio", 1_000_000), ("k", 1_000), ("m", 1_000_000), ("w", 10_000),
    ];

    /// <summary>Reads the number that begins here.</summary>
    public static FoundNumber? ReadAt(string text, int start)
    {
        var end = EndOfDigits(text, start);
        var digits = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > NumberReader.Largest)
        {
            return null;
        }

        if (IsName(text, end))
        {
            return null;
        }

        if (end < text.Length && ChineseNumber.IsUnit(text[end]))
        {
            return ChineseNumber.ReadAt(text, start);
        }

        return Scaled(text, new(value, start, end));
    }

    /// <summary>Where digits, thousands separators and the decimal point end.</summary>
    public static int EndOfDigits(string text, int start)
    {
        var end = SkipDigits(text, start);
        while (end - start <= 3 + (4 * 6) && end + 4 <= text.Length && text[end] == ',' && SkipDigits(text, end + 1) == end + 4)
        {
            end += 4;
        }

        return end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) ? SkipDigits(text, end + 1) : end;
    }

    private static bool IsName(string text, int end)
    {
        var letters = end;
        while (letters < text.Length && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        return letters > end && letters < text.Length && char.IsAsciiDigit(text[letters]);
    }

    private static FoundNumber? Scaled(string text, FoundNumber number)
    {
        var next = number.End < text.Length && text[number.End] == ' ' ? number.End + 1 : number.End;
        foreach (var (word, scale) in Scales)
        {
            var end = next + word.Length;
            var isShort = word.Length < 4;
            if (text.AsSpan(next).StartsWith(word) && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end])) && !(isShort && next > number.End)
                && number.Value * scale <= NumberReader.Largest)
            {
                return new(number.Value * scale, number.Start, end);
            }
        }

        return number;
    }

    private static int SkipDigits(string text, int i)
    {
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        return i;
    }
}
