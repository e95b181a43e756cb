using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>The module <c>format</c>: values as the customer's language writes them. What is no number or date stays as it is.</summary>
internal static class FormatFunctions
{
    private const int MomentLength = 10;

    /// <summary>Makes the module.</summary>
    public static ScriptObject Create()
    {
        var format = new ScriptObject();
        format.Import("number", (object? value, int? decimals = null) => Decimal(value) is { } number ? LocalText.Number(number, decimals) : value);
        format.Import("percent", (object? value, int? decimals = null) => Decimal(value) is { } number ? LocalText.Number(number * 100, decimals) + "%" : value);
        format.Import("money", (TemplateContext context, object? value, string? currency = null) =>
            Decimal(value) is { } amount ? LocalText.Money(amount, currency, Language(context)) : value);
        format.Import("date", (TemplateContext context, object? value, string? style = null) =>
            At(value) is { } day ? LocalText.Date(day, style, Language(context)) : value);
        format.Import("time", (TemplateContext context, object? value, string? zone = null) => Time(In(value, zone)) is { } time ? LocalText.Time(time, Language(context)) : value);
        format.Import("moment", (TemplateContext context, object? value, string? zone = null) => At(In(value, zone)) is { } moment ? LocalText.Moment(moment, Language(context)) : value);
        format.Import("weekday", (TemplateContext context, object? value) => At(value) is { } day ? LocalText.Weekday(day, Language(context)) : value);
        return format;
    }

    private static string Language(TemplateContext context) => context is RenderContext { SpokenLanguage: var language } ? language : "en";

    private static decimal? Decimal(object? value) => value switch
    {
        int or long or decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    // A moment on the clocks of a zone; a time without a day has none.
    private static object? In(object? value, string? zone) =>
        zone is { Length: > 0 } && value is string { Length: > MomentLength } text && DateFunctions.Read(text) is { } moment && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var there)
            ? TimeZoneInfo.ConvertTime(moment, there).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : value;

    // The clock time that stands there, in whichever zone it was written.
    private static DateTime? At(object? value) => DateFunctions.Read(value as string)?.DateTime;

    private static DateTime? Time(object? value) =>
        TimeOnly.TryParse(value as string, CultureInfo.InvariantCulture, out var time) ? DateTime.MinValue.Add(time.ToTimeSpan()) : At(value);
}
