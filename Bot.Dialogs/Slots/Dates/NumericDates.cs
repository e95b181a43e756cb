using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Dates.Days;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Days written in digits only.</summary>
internal static class NumericDates
{
    /// <summary>The forms, longer ones first.</summary>
    public static readonly DateForm[] Forms =
    [
        DateForm.Of("(?<y>[0-9]{4}) ?[-/.年] ?(?<m>[0-9]{1,2}) ?[-/.月] ?(?<d>[0-9]{1,2})(日|号|t[0-9:.]+z?)?", (match, _) => Ymd(match)),
        DateForm.Of("\\b(?<y>(19|20)[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])\\b", (match, _) => Ymd(match)),
        DateForm.Of("\\b(?<a>[0-9]{1,2})\\.(?<b>[0-9]{1,2})\\.(?<y>[0-9]{4}|[0-9]{2})\\b", (match, _) => At(Year(match.Groups["y"].Value), Part(match, "b"), Part(match, "a"))),
        DateForm.Of("\\b(?<a>[0-9]{1,2})[-/](?<b>[0-9]{1,2})[-/](?<y>[0-9]{4}|[0-9]{2})\\b", MonthFirst),
    ];

    /// <summary>Forms that could be something else, looked at last.</summary>
    public static readonly DateForm[] ShortForms =
    [
        DateForm.Of("(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})", (match, context) =>
            IsDayFirst(Part(match, "a"), Part(match, "b"), context)
                ? Nearest(Part(match, "b"), Part(match, "a"), context.Today)
                : Nearest(Part(match, "a"), Part(match, "b"), context.Today)),
    ];

    /// <summary>A number of the match.</summary>
    public static int Part(Match match, string name) => Number(match.Groups[name].Value);

    private static DateOnly? Ymd(Match match) => At(Part(match, "y"), Part(match, "m"), Part(match, "d"));

    // 3/4 is March 4 in both languages, as in the United States and China, unless the question says otherwise; 25/4 can only be April 25.
    private static bool IsDayFirst(int a, int b, SlotContext context) => a > 12 || (context.DayFirst && b <= 12);

    // 26/3/5 in Chinese begins with the year.
    private static DateOnly? MonthFirst(Match match, SlotContext context)
    {
        var (a, b, year) = (Part(match, "a"), Part(match, "b"), match.Groups["y"].Value);
        if (PlainText.IsChinese(context.Language) && year.Length == 2 && a > 12)
        {
            return At(2000 + a, b, Number(year));
        }

        return IsDayFirst(a, b, context) ? At(Year(year), b, a) : At(Year(year), a, b);
    }
}
