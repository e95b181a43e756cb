using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Dates.Days;
using static Bot.Dialogs.Slots.Dates.NumericDates;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Days in English: March 3rd, 3 March 2026, tomorrow, next Monday, in 3 days, the 5th.</summary>
internal static class EnglishDates
{
    private const string Month =
        "(?<mon>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\b\\.?";

    private const string Weekdays = "(?<day>mon(day)?|tue(s|sday)?|wed(s|nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?)\\b\\.?";
    private const string Year = "(,? ?'?(?<y>[0-9]{4}|'[0-9]{2})| (?<ry>this|next|last) year)?";
    private const string Count = "(?<n>an?|[0-9]{1,4})( of)? (?<u>day|week|fortnight|month|year)s?";

    /// <summary>The forms, longer ones first.</summary>
    public static readonly DateForm[] Forms =
    [
        DateForm.Of($"\\b(?<d>[0-9]{{1,2}})(st|nd|rd|th)?( day)?( of)?[ -]?{Month}-?{Year}", MonthAndDay),
        DateForm.Of($"\\b{Month} ?(the )?(?<d>[0-9]{{1,2}})(st|nd|rd|th)?\\b{Year}", MonthAndDay),
        DateForm.Of("\\bday after tomm?orr?ow\\b", (_, context) => Later(context.Today, 2, 'd')),
        DateForm.Of("\\bday before yesterday\\b", (_, context) => Later(context.Today, -2, 'd')),
        DateForm.Of("\\b(tomm?orr?ow|tmrw|tmr|tmw)\\b", (_, context) => Later(context.Today, 1, 'd')),
        DateForm.Of("\\b(yesterday|last night)\\b", (_, context) => Later(context.Today, -1, 'd')),
        DateForm.Of($"\\bin {Count}\\b", (match, context) => Shifted(1, match, context)),
        DateForm.Of($"\\b{Count} (from (now|today)|later|hence)\\b", (match, context) => Shifted(1, match, context)),
        DateForm.Of($"\\b{Count} (ago|back|earlier)\\b", (match, context) => Shifted(-1, match, context)),
        DateForm.Of("\\b(today|tonight|right now)\\b", (_, context) => context.Today),
        DateForm.Of("\\bend of (the |this )?month\\b", (_, context) => EndOfMonth(0, context.Today)),
        DateForm.Of("\\bend of next month\\b", (_, context) => EndOfMonth(1, context.Today)),
        DateForm.Of("\\bend of (the |this )?year\\b", (_, context) => At(context.Today.Year, 12, 31)),
        DateForm.Of($"\\b{Weekdays}( of)? (?<w>next|this|last) week\\b", Weekday) with { IsWeekday = true },
        DateForm.Of($"\\b(?<w>next|this|last) week( on)? {Weekdays}", Weekday) with { IsWeekday = true },
        DateForm.Of($"\\b(?<p>next|this|last|past|coming|this coming|this past|previous) {Weekdays}", NamedWeekday) with { IsWeekday = true },
        DateForm.Of($"\\b{Weekdays}", (match, context) => Coming(Number(match), context.Today)) with { IsWeekday = true },
    ];

    /// <summary>Forms that could be something else, looked at last.</summary>
    public static readonly DateForm[] ShortForms =
    [
        DateForm.Of("\\b(?<d>[0-9]{1,2})(st|nd|rd|th) of (?<w>next|this|last) month\\b", (match, context) => InMonth(Weeks(match), Part(match, "d"), context.Today)),
        DateForm.Of("\\b(?<d>[0-9]{1,2})(st|nd|rd|th)\\b", (match, context) => Nearest(Part(match, "d"), context.Today)),
    ];

    private static DateOnly? MonthAndDay(Match match, SlotContext context)
    {
        var month = ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["mon"].Value[..3], StringComparison.Ordinal) / 3) + 1;
        return match.Groups["y"].Success ? At(Days.Year(match.Groups["y"].Value.TrimStart('\'')), month, Part(match, "d"))
            : match.Groups["ry"].Value switch
            {
                "" => Nearest(month, Part(match, "d"), context.Today),
                var year => At(context.Today.Year + (year == "next" ? 1 : year == "last" ? -1 : 0), month, Part(match, "d")),
            };
    }

    private static DateOnly? Shifted(int sign, Match match, SlotContext context)
    {
        var count = match.Groups["n"].Value[0] == 'a' ? 1 : Part(match, "n");
        return match.Groups["u"].Value is "fortnight"
            ? Later(context.Today, sign * count * 2, 'w')
            : Later(context.Today, sign * count, match.Groups["u"].Value[0]);
    }

    private static int Number(Match match) => ("montuewedthufrisatsun".IndexOf(match.Groups["day"].Value[..3], StringComparison.Ordinal) / 3) + 1;

    private static int Weeks(Match match) => match.Groups["w"].Value switch { "next" => 1, "last" => -1, _ => 0 };

    private static DateOnly? Weekday(Match match, SlotContext context) => InWeek(Number(match), Weeks(match), context.Today);

    // "Next Friday" is the one of next week, as 下周五 is; "last Friday" the latest one before today.
    private static DateOnly? NamedWeekday(Match match, SlotContext context) => match.Groups["p"].Value switch
    {
        "next" => InWeek(Number(match), 1, context.Today),
        "this" => InWeek(Number(match), 0, context.Today),
        "last" or "past" or "this past" or "previous" => Past(Number(match), context.Today),
        _ => Coming(Number(match), context.Today),
    };
}
