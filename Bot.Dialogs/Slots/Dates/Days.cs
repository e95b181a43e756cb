using System.Globalization;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Calendar arithmetic that gives no day instead of throwing.</summary>
internal static class Days
{
    /// <summary>The day, if the calendar has it.</summary>
    public static DateOnly? At(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>A year as written, with two or four digits.</summary>
    public static int Year(string digits) => digits.Length == 2 ? 2000 + Number(digits) : Number(digits);

    /// <summary>A day without its year: the one nearest to today, so that a recent order and a coming delivery are both understood.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly today) =>
        Closest(Enumerable.Range(today.Year - 4, 9).Select(year => At(year, month, day)), today);

    /// <summary>A day of the month without its month: the one nearest to today.</summary>
    public static DateOnly? Nearest(int day, DateOnly today) =>
        Closest(Enumerable.Range(-2, 5).Select(months => InMonth(months, day, today)), today);

    /// <summary>A day of the month so many months away.</summary>
    public static DateOnly? InMonth(int months, int day, DateOnly today) => Later(today, months, 'm') is { } month ? At(month.Year, month.Month, day) : null;

    /// <summary>The last day of the month so many months away.</summary>
    public static DateOnly? EndOfMonth(int months, DateOnly today) =>
        Later(today, months, 'm') is { } month ? At(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)) : null;

    /// <summary>A day of the week so many weeks away; weeks begin on Monday.</summary>
    /// <param name="weekday">1 is Monday.</param>
    /// <param name="weeks">0 is this week.</param>
    /// <param name="today">The customer's day.</param>
    public static DateOnly? InWeek(int weekday, int weeks, DateOnly today) => Later(today, weekday - Weekday(today) + (7 * weeks), 'd');

    /// <summary>The first such day of the week, today included.</summary>
    public static DateOnly? Coming(int weekday, DateOnly today) => Later(today, (weekday - Weekday(today) + 7) % 7, 'd');

    /// <summary>The last such day of the week before today.</summary>
    public static DateOnly? Past(int weekday, DateOnly today) => Later(today, -(((Weekday(today) - weekday + 6) % 7) + 1), 'd');

    /// <summary>So many days, weeks, months or years later.</summary>
    public static DateOnly? Later(DateOnly today, int count, char unit)
    {
        var days = unit switch { 'd' => count, 'w' => count * 7, 'm' => count * 31, _ => count * 366 };
        if (today.DayNumber + days < 400 || today.DayNumber + days > DateOnly.MaxValue.DayNumber - 400)
        {
            return null;
        }

        return unit switch { 'd' or 'w' => today.AddDays(days), 'm' => today.AddMonths(count), _ => today.AddYears(count) };
    }

    /// <summary>Digits that a form has already checked.</summary>
    public static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static DateOnly? Closest(IEnumerable<DateOnly?> days, DateOnly today) =>
        days.Where(day => day is not null).OrderBy(day => Math.Abs(day!.Value.DayNumber - today.DayNumber)).ThenByDescending(day => day).FirstOrDefault();
}
