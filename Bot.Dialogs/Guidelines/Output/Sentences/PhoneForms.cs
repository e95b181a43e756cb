using System.Buffers;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>A run of digits that may be a telephone number.</summary>
/// <param name="Text">As written.</param>
/// <param name="Digits">Its digits, with a leading + when written.</param>
/// <param name="IsLikely">Whether it has the form of a telephone number, not only its length.</param>
internal readonly record struct FoundPhone(string Text, string Digits, bool IsLikely);

/// <summary>Finds telephone numbers, also with digits in words or apart.</summary>
internal static partial class PhoneForms
{
    private const string HanDigits = "零一二三四五六七八九";

    private static readonly SearchValues<string> WordSigns = SearchValues.Create(["zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "one one", "one-one"], StringComparison.Ordinal);

    private static readonly string[] WordDigits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>The numbers.</summary>
    /// <param name="lower">A folded text.</param>
    public static IEnumerable<FoundPhone> In(string lower)
    {
        var digits = lower.Count(char.IsAsciiDigit);
        foreach (Match match in digits > 6 ? Digits().Matches(lower) : Enumerable.Empty<Match>())
        {
            if (!Day().IsMatch(match.Value))
            {
                yield return Of(match.Value, match.Value);
            }
        }

        foreach (Match match in digits > 6 ? Apart().Matches(lower) : Enumerable.Empty<Match>())
        {
            yield return new(match.Value, string.Concat(match.Value.Where(char.IsAsciiDigit)), true);
        }

        foreach (Match match in InHan().Matches(lower))
        {
            yield return new(match.Value, string.Concat(match.Value.Select(HanDigit).Where(digit => digit >= 0)), true);
        }

        foreach (Match match in lower.AsSpan().ContainsAny(WordSigns) ? InWords().Matches(lower) : Enumerable.Empty<Match>())
        {
            yield return new(match.Value, string.Concat(match.Value.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(word => Math.Max(0, Array.IndexOf(WordDigits, word)))), true);
        }
    }

    /// <summary>The text with telephone numbers blotted out, so that no figure is read in them.</summary>
    /// <param name="lower">A folded text.</param>
    public static string Blot(string lower)
    {
        if (lower.Count(char.IsAsciiDigit) < 7)
        {
            return lower;
        }

        foreach (var match in Digits().EnumerateMatches(lower))
        {
            if (!Day().IsMatch(lower.AsSpan(match.Index, match.Length)))
            {
                return Digits().Replace(lower, found => Day().IsMatch(found.ValueSpan) ? found.Value : new('_', found.Length));
            }
        }

        return lower;
    }

    private static FoundPhone Of(string text, string digits)
    {
        var plain = string.Concat(digits.Where(char.IsAsciiDigit));
        return new(text, digits, text[0] == '+' || Likely().IsMatch(plain) || (plain.Length <= 12 && text.AsSpan().ContainsAny(" -()")));
    }

    private static int HanDigit(char c) => c is '〇' ? 0 : c is '幺' ? 1 : HanDigits.IndexOf(c, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\d.a-z_\-])(?:(?:\+ ?|\()?\d(?:[ ()\-]{0,2}\d){6,15}|\d{3}\.\d{3,4}\.\d{4})(?!\d|\.\d|[\d.]*[a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)\d(?:[^\w\n.]{1,3}\d){6,}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(@"[零〇幺一二三四五六七八九](?:[ 、,，\-]?[零〇幺一二三四五六七八九]){6,}", RegexOptions.CultureInvariant)]
    private static partial Regex InHan();

    [GeneratedRegex(@"\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,\-]{1,2}){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b", RegexOptions.CultureInvariant)]
    private static partial Regex InWords();

    [GeneratedRegex(@"^(?:86)?(?:1[3-9]\d{9}|0\d{9,11}|[48]00\d{7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Likely();

    [GeneratedRegex(@"^(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:3[01]|[12]\d|0?[1-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
