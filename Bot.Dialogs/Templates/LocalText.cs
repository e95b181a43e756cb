using System.Globalization;

namespace Bot.Dialogs.Templates;

/// <summary>Numbers, money, days and times as people write them. The words are ours: a machine's own tables could differ on a replay.</summary>
internal static class LocalText
{
    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
    private static readonly string[] ChineseWeekdays = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, (string English, string Chinese, int Decimals)> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CNY"] = ("¥", "¥", 2),
        ["RMB"] = ("¥", "¥", 2),
        ["USD"] = ("$", "US$", 2),
        ["EUR"] = ("€", "€", 2),
        ["GBP"] = ("£", "£", 2),
        ["JPY"] = ("JP¥", "JP¥", 0),
        ["HKD"] = ("HK$", "HK$", 2),
        ["TWD"] = ("NT$", "NT$", 2),
        ["SGD"] = ("S$", "S$", 2),
    };

    /// <summary>A number with separated thousands; with as many decimals as it has unless told.</summary>
    public static string Number(decimal number, int? decimals) =>
        decimals is { } places
            ? number.ToString($"N{Math.Clamp(places, 0, 10)}", CultureInfo.InvariantCulture)
            : number.ToString("#,##0.##########", CultureInfo.InvariantCulture);

    /// <summary>An amount with its currency's sign; an unknown currency stands before it as it is.</summary>
    public static string Money(decimal amount, string? currency, string language)
    {
        var code = currency?.Trim() ?? "";
        var (sign, decimals) = Currencies.TryGetValue(code, out var known)
            ? (language == "zh" ? known.Chinese : known.English, known.Decimals)
            : (code.Length > 0 ? code.ToUpperInvariant() + " " : "", 2);
        return (amount < 0 ? "-" : "") + sign + Number(Math.Abs(amount), decimals);
    }

    /// <summary>A day: <c>short</c> without year, <c>long</c> with the day of the week, else with year.</summary>
    public static string Date(DateTime day, string? style, string language)
    {
        var (year, month, of) = (day.Year, day.Month, day.Day);
        return (language == "zh", style) switch
        {
            (true, "short") => string.Create(CultureInfo.InvariantCulture, $"{month}月{of}日"),
            (true, "long") => string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月{of}日 {Weekday(day, language)}"),
            (true, _) => string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月{of}日"),
            (false, "short") => string.Create(CultureInfo.InvariantCulture, $"{Months[month - 1][..3]} {of}"),
            (false, "long") => string.Create(CultureInfo.InvariantCulture, $"{Weekday(day, language)}, {Months[month - 1]} {of}, {year}"),
            (false, _) => string.Create(CultureInfo.InvariantCulture, $"{Months[month - 1]} {of}, {year}"),
        };
    }

    /// <summary>The day of the week.</summary>
    public static string Weekday(DateTime day, string language) => (language == "zh" ? ChineseWeekdays : Weekdays)[(int)day.DayOfWeek];

    /// <summary>The time of day: <c>3:05 PM</c>, <c>15:05</c>.</summary>
    public static string Time(DateTime time, string language) => time.ToString(language == "zh" ? "H:mm" : "h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>Day of the week, day and time: when something happens within the next weeks.</summary>
    public static string Moment(DateTime moment, string language) => language == "zh"
        ? $"{Date(moment, "short", language)} {Weekday(moment, language)} {Time(moment, language)}"
        : $"{Weekday(moment, language)}, {Date(moment, "short", language)}, {Time(moment, language)}";
}
