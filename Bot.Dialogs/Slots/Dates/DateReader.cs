using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Finds the days that a folded text names.</summary>
internal static class DateReader
{
    private static readonly Regex Iso = new("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The days, in order.</summary>
    public static IEnumerable<DateOnly> Find(string folded, SlotContext context)
    {
        foreach (Match match in Iso.Matches(folded))
        {
            if (DateOnly.TryParseExact(match.Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return day;
            }
        }

        if (folded is "tomorrow" or "明天")
        {
            yield return context.Today.AddDays(1);
        }
        else if (folded is "today" or "今天")
        {
            yield return context.Today;
        }
    }
}
