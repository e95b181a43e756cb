using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Finds the days that a folded text names.</summary>
internal static class DateReader
{
    private static readonly DateForm[] Forms =
        [.. NumericDates.Forms, .. ChineseDates.Forms, .. EnglishDates.Forms, .. ChineseDates.ShortForms, .. EnglishDates.ShortForms, .. NumericDates.ShortForms];

    private static readonly string[] Ordinals = [.. Enumerable.Range(1, 31).Select(Ordinal)];

    private static readonly Regex OrdinalWord = new(
        $"\\b({string.Join('|', Ordinals.OrderByDescending(word => word.Length).Select(word => word.Replace("-", "[- ]", StringComparison.Ordinal)))})\\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The days, each once; nothing when one of them is not in the calendar.</summary>
    public static IReadOnlyList<DateOnly> Find(string folded, SlotContext context)
    {
        var text = InDigits(OrdinalWord.Replace(folded, AsDigits));
        var (dates, weekdays) = (new List<DateOnly?>(), new List<DateOnly?>());
        foreach (var form in Forms)
        {
            foreach (var match in form.Form.Matches(text).Where(match => IsWhole(text, match)).ToList())
            {
                (form.IsWeekday ? weekdays : dates).Add(form.Day(match, context));
                text = string.Concat(text.AsSpan(0, match.Index), new string('_', match.Length), text.AsSpan(match.Index + match.Length));
            }
        }

        var named = dates.Count > 0 ? dates : weekdays;
        return named.Contains(null) ? [] : [.. named.Select(day => day!.Value).Distinct()];
    }

    // Digits of a longer number are not a day of it.
    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        return !(char.IsAsciiDigit(text[match.Index]) && (char.IsAsciiLetterOrDigit(before) || before is '/' or '-' or '.'))
            && !(end < text.Length && char.IsAsciiDigit(text[end - 1]) && (char.IsAsciiDigit(text[end]) || text[end] is '/'));
    }

    private static string InDigits(string text)
    {
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
