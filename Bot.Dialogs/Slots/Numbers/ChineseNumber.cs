using System.Globalization;

namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Chinese numerals, also mixed with digits: 一百零五, 两万三, 1.5万, 三点五, 两个半, 一三八.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖";

    private const int LongestNumeral = 40;

    private static readonly Dictionary<char, decimal> Units = new()
    {
        ['十'] = 10,
        ['拾'] = 10,
        ['百'] = 100,
        ['佰'] = 100,
        ['千'] = 1_000,
        ['仟'] = 1_000,
        ['万'] = 10_000,
        ['亿'] = 100_000_000,
    };

    /// <summary>Whether the character multiplies what is before it.</summary>
    public static bool IsUnit(char c) => Units.ContainsKey(c);

    /// <summary>Reads the number that begins here.</summary>
    public static FoundNumber? ReadAt(string text, int start)
    {
        if (text[start] == '半')
        {
            return new(0.5m, start, start + 1);
        }

        // Most characters are no numerals.
        if (!char.IsAsciiDigit(text[start]) && !IsUnit(text[start]) && Digit(text[start]) is null)
        {
            return null;
        }

        var sum = new ChineseSum();
        var i = start;
        while (i < text.Length && i < start + LongestNumeral && !sum.IsTooLarge && Next(text, ref i, sum))
        {
        }

        if (i == start || sum.IsTooLarge || IsGuess(text, start, i))
        {
            return null;
        }

        var (half, end) = Half(text, i);
        return sum.Total == 1 && end == i + 1 && half != 0 ? new(0.5m, start, end) : new(sum.Total + half, start, end);
    }

    /// <summary>The value of a single numeral, or none.</summary>
    public static int? Digit(char c) => c switch
    {
        '两' or '俩' => 2,
        '仨' => 3,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is var at && at < 0 ? null : at < 10 ? at : at == 10 ? 0 : at - 10,
    };

    // 两三个 is two or three, not twenty-three; so are 五六十 and 十三四.
    private static bool IsGuess(string text, int start, int end)
    {
        for (var i = start; i + 1 < end; i++)
        {
            var isPair = Digit(text[i]) is > 0 and { } low && Digit(text[i + 1]) == low + 1 && (i == start || IsUnit(text[i - 1]));
            if (isPair && ((i + 2 == end && (i > start || end - start == 2)) || (i + 2 < end && IsUnit(text[i + 2]))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a run of numerals ends.</summary>
    public static int EndOfNumeral(string text, int start)
    {
        var end = start;
        while (end < text.Length && (Digit(text[end]) is not null || IsUnit(text[end])))
        {
            end++;
        }

        return end;
    }

    private static bool Next(string text, ref int i, ChineseSum sum)
    {
        var c = text[i];
        if (char.IsAsciiDigit(c))
        {
            var end = DigitNumber.EndOfDigits(text, i);
            if (!decimal.TryParse(text[i..end].Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }

            sum.AddNumber(value);
            i = end;
            return true;
        }

        if (c == '点' && sum.HasDigits && i + 1 < text.Length && Digit(text[i + 1]) is not null)
        {
            sum.StartDecimals();
        }
        else if (Units.TryGetValue(c, out var unit))
        {
            sum.Multiply(unit);
        }
        else if (Digit(c) is { } digit)
        {
            sum.AddDigit(digit);
        }
        else
        {
            return false;
        }

        i++;
        return true;
    }

    // 三个半 and 一半; not 三点半, which is a time.
    private static (decimal Half, int End) Half(string text, int i)
    {
        var rest = text.AsSpan(i);
        return rest.StartsWith("个半") ? (0.5m, i + 2) : rest.StartsWith("半") ? (0.5m, i + 1) : (0, i);
    }
}
