using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Finds the days that a folded text names.</summary>
internal static class DateReader
{
    private static readonly DateForm[] Forms =
        [.. HolidayDates.Forms, .. NumericDates.Forms, .. ChineseDates.Forms, .. EnglishDates.Forms, .. ChineseDates.ShortForms, .. EnglishDates.ShortForms, .. NumericDates.ShortForms];

    /// <summary>The days, each once; nothing when one of them is not in the calendar or is only a bound.</summary>
    public static IReadOnlyList<DateOnly> Find(string folded, SlotContext context)
    {
        var text = DigitText.Of(HolidayDates.Spelled(folded));
        var found = All(text, context);
        var dates = found.Where(date => !date.IsWeekday).ToList();
        var named = dates.Count == 0 ? found : [.. dates, .. found.Where(date => date.IsWeekday && !dates.Exists(other => other.Day?.DayOfWeek == date.Day?.DayOfWeek))];
        return named.Any(date => date.Day is null || NearWords.BlurTime(text, date.Start, date.End)) ? [] : [.. named.Select(date => date.Day!.Value).Distinct()];
    }

    /// <summary>Every day that a text in digits names, in order.</summary>
    public static IReadOnlyList<FoundDate> All(string digits, SlotContext context)
    {
        var text = digits;
        var found = new List<FoundDate>();
        foreach (var form in Forms)
        {
            foreach (var match in form.Form.Matches(text).Where(match => IsWhole(text, match)).ToList())
            {
                found.Add(new(form.Day(match, context), match.Value, match.Index, form.IsWeekday));
                text = string.Concat(text.AsSpan(0, match.Index), new string('_', match.Length), text.AsSpan(match.Index + match.Length));
            }
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    // Digits of a longer number are not a day of it.
    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        return !(char.IsAsciiDigit(text[match.Index]) && (char.IsAsciiLetterOrDigit(before) || before is '/' or '.' || (before is '-' && !(match.Index > 1 && PlainText.IsHan(text[match.Index - 2])))))
            && !(end < text.Length && char.IsAsciiDigit(text[end - 1]) && (char.IsAsciiDigit(text[end]) || text[end] is '/'));
    }
}
