using System.Globalization;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>
/// Dates as templates know them: texts such as <c>2026-03-02</c> or <c>2026-03-02T10:00:00+08:00</c>.
/// No function asks for the time of day; <c>now</c> is a value of the conversation.
/// </summary>
internal static class DateFunctions
{
    private const string DateForm = "yyyy-MM-dd";
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:sszzz";

    /// <summary>Makes the module <c>date</c>.</summary>
    public static ScriptObject Create()
    {
        var date = new ScriptObject();
        date.Import("to_string", (string? text, string? pattern) => Read(text) is { } at ? at.ToString(pattern ?? DateForm, CultureInfo.InvariantCulture) : text);
        date.Import("add_days", (string? text, double days) => Move(text, at => at.AddDays(days)));
        date.Import("add_months", (string? text, int months) => Move(text, at => at.AddMonths(months)));
        date.Import("add_hours", (string? text, double hours) => Move(text, at => at.AddHours(hours)));
        date.Import("days_between", (string? from, string? to) => (object?)Between(from, to));
        date.Import("weekday", (string? text) => (object?)(Read(text) is { } at ? at.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)at.DayOfWeek : null));
        return date;
    }

    /// <summary>Reads an ISO date or date and time; without an offset it is taken as UTC.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var at)
        && text!.Length >= DateForm.Length && text[4] == '-'
            ? at
            : null;

    private static string? Move(string? text, Func<DateTimeOffset, DateTimeOffset> move) =>
        Read(text) is { } at ? move(at).ToString(text!.Length <= DateForm.Length ? DateForm : TimeForm, CultureInfo.InvariantCulture) : null;

    private static long? Between(string? from, string? to) =>
        Read(from) is { } start && Read(to) is { } end ? (long)(end.Date - start.Date).TotalDays : null;
}
