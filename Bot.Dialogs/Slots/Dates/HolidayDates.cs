using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Dates.NumericDates;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Days by the name of a holiday: Christmas, next year's Easter, 明年春节, 2027年国庆节. Without a year the coming one is meant.</summary>
internal static class HolidayDates
{
    private const string EnglishAfter = "(,? (of )?(?<y>[0-9]{4})| (?<ry2>this|last|next) year)?";
    private const string EnglishBefore = "((?<ry>this|last|next) year'?s |(?<near>this|last|past|coming|next) )?";
    private const string ChineseBefore = "((?<y>[0-9]{4})年?|(?<ry>今年|明年|后年|去年|前年))?的?";

    /// <summary>The forms.</summary>
    public static readonly DateForm[] Forms =
    [
        .. NamedDays.All.Select(day => DateForm.Of($"\\b{EnglishBefore}({day.English})\\b{EnglishAfter}", (match, context) => Meant(day, match, context))),
        .. NamedDays.All.Select(day => DateForm.Of($"{ChineseBefore}({day.Chinese})(当天|那天|那日)?", (match, context) => Meant(day, match, context))),
    ];

    private static DateOnly? Meant(NamedDay day, Match match, SlotContext context)
    {
        var today = context.Today;
        var year = match.Groups["y"].Success ? Part(match, "y") : Relative(match) is { } years ? today.Year + years : (int?)null;
        return year is { } given ? (NamedDays.Knows(given) ? day.In(given) : null)
            : !NamedDays.Knows(today.Year - 1) || !NamedDays.Knows(today.Year + 1) ? null
            : match.Groups["near"].Value is "last" or "past" ? (day.In(today.Year) < today ? day.In(today.Year) : day.In(today.Year - 1))
            : day.In(today.Year) >= today ? day.In(today.Year) : day.In(today.Year + 1);
    }

    private static int? Relative(Match match) => (match.Groups["ry"].Success ? match.Groups["ry"] : match.Groups["ry2"]) switch
    {
        { Success: false } => null,
        { Value: "next" or "明年" } => 1,
        { Value: "后年" } => 2,
        { Value: "last" or "去年" } => -1,
        { Value: "前年" } => -2,
        _ => 0,
    };

    /// <summary>The text with the days of 五一 and 六一, which look like numbers, written as days.</summary>
    public static string Spelled(string folded) => Spelled(Spelled(folded, "五一", "5月1日"), "六一", "6月1日");

    private static string Spelled(string text, string name, string day)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var end = at + name.Length;
        return at < 0 || (at > 0 && IsNumeral(text[at - 1])) || (end < text.Length && IsNumeral(text[end])) ? text : string.Concat(text.AsSpan(0, at), day, text.AsSpan(end));
    }

    private static bool IsNumeral(char letter) => char.IsAsciiDigit(letter) || "零〇一二三四五六七八九十百千万第点".Contains(letter, StringComparison.Ordinal);
}
