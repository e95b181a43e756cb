using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Numbers;

/// <summary>A folded text in which whole numbers and English ordinals became digits: "the third of may" is "the 3rd of may".</summary>
internal static class DigitText
{
    private static readonly string[] Ordinals = [.. Enumerable.Range(1, 31).Select(Ordinal)];

    private static readonly Regex OrdinalWord = new(
        $"\\b({string.Join('|', Ordinals.OrderByDescending(word => word.Length).Select(word => word.Replace("-", "[- ]", StringComparison.Ordinal)))})\\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The text with digits.</summary>
    public static string Of(string folded)
    {
        var text = OrdinalWord.Replace(folded.Replace("一下", "__", StringComparison.Ordinal), AsDigits);
        var digits = new StringBuilder(text.Length);
        var from = 0;
        foreach (var number in NumberReader.Find(text))
        {
            if (number.Value != decimal.Truncate(number.Value) || number.Value is < 0 or > 99_999_999 || char.IsAsciiDigit(text[number.End - 1]))
            {
                continue;
            }

            digits.Append(text, from, number.Start - from).Append(CultureInfo.InvariantCulture, $"{number.Value:0}");
            from = number.End;
        }

        return digits.Append(text, from, text.Length - from).ToString();
    }

    private static string AsDigits(Match match) =>
        string.Create(CultureInfo.InvariantCulture, $"{Array.IndexOf(Ordinals, match.Value.Replace(' ', '-')) + 1}th");

    private static string Ordinal(int number)
    {
        string[] small =
        [
            "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
            "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        ];
        return number switch { < 20 => small[number], 20 => "twentieth", < 30 => $"twenty-{small[number - 20]}", 30 => "thirtieth", _ => "thirty-first" };
    }
}
