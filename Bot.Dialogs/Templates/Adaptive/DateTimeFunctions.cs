using System.Globalization;

namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>Dates and times, given as ISO texts and computed in UTC, as the designer's preview does.</summary>
internal static class DateTimeFunctions
{
    private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The functions.</summary>
    public static AdaptiveFunction[] All { get; } =
    [
        new("formatDateTime", 1, 3, values => Read(values[0]) is { } at ? Format(at, values, 1) : null),
        new("addDays", 2, 4, values => Move(values, (at, count) => at.AddDays(count))),
        new("addHours", 2, 4, values => Move(values, (at, count) => at.AddHours(count))),
        new("addMinutes", 2, 4, values => Move(values, (at, count) => at.AddMinutes(count))),
        new("addSeconds", 2, 4, values => Move(values, (at, count) => at.AddSeconds(count))),
        new("dayOfMonth", 1, 1, values => (long?)Read(values[0])?.Day),
        new("dayOfWeek", 1, 1, values => (long?)Read(values[0])?.DayOfWeek),
        new("dayOfYear", 1, 1, values => (long?)Read(values[0])?.DayOfYear),
        new("month", 1, 1, values => (long?)Read(values[0])?.Month),
        new("year", 1, 1, values => (long?)Read(values[0])?.Year),
        new("date", 1, 1, values => Read(values[0])?.ToString("M/dd/yyyy", CultureInfo.InvariantCulture)),
    ];

    private static DateTime? Read(object? value) => value is string text ? DateFunctions.Read(text)?.UtcDateTime : null;

    private static string? Move(object?[] values, Func<DateTime, double, DateTime> move) =>
        Read(values[0]) is { } at && AdaptiveValue.Number(values[1]) is { } count ? Format(move(at, count), values, 2) : null;

    private static string Format(DateTime at, object?[] values, int pattern) =>
        at.ToString(values.Length > pattern && values[pattern] is string asked ? asked : Iso, CultureInfo.InvariantCulture);
}
