using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Dates;

namespace Bot.Dialogs.Slots.Ranges;

/// <summary>Weeks, weekends, months and years by name, and so many days back or ahead.</summary>
internal static class Periods
{
    private const string Month =
        "(?<mon>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\b\\.?";

    /// <summary>The forms, longer ones first.</summary>
    public static readonly PeriodForm[] Forms =
    [
        PeriodForm.Of($"\\b(?<v>early|late|mid)?[ -]?(in |of |all of |during |whole of )?{Month}( of)?,? ?(?<y>[0-9]{{4}}\\b|(this|next|last) year\\b)?", NamedMonth),
        PeriodForm.Of("\\b(the )?(?<w>next|coming|following|this|last|past|previous) weekend\\b", (match, context) => Weekend(English(match), context)),
        PeriodForm.Of("\\b(the |this )?(?<w>week after next)\\b", (_, context) => Week(2, context)),
        PeriodForm.Of("\\b(the )?(?<w>next|coming|following|this|current|last|previous) (?<u>week|month|year)\\b", (match, context) => Whole(match.Groups["u"].Value[0], English(match), context)),
        PeriodForm.Of("\\b(at |on |over )?the weekend\\b", (_, context) => Weekend(0, context)),
        PeriodForm.Of("\\b(the )?(next|coming|following) (?<n>[0-9]{1,3}|few) (?<u>day|week|month|year)s?\\b", (match, context) => Ahead(match, context)),
        PeriodForm.Of("\\b(the )?(last|past|previous) ((?<n>[0-9]{1,3}) )?(?<u>day|week|month|year)s?\\b", (match, context) => Back(match, context)),
        PeriodForm.Of("\\b(for |over )?the (next|coming) (?<u>day|week|month|year)\\b", (match, context) => Whole(match.Groups["u"].Value[0], 1, context)),
        PeriodForm.Of("(?<w>下下个?|下个?|这个?|本|上上个?|上个?)?周末", (match, context) => Weekend(Chinese(match), context)),
        PeriodForm.Of("(?<w>下下个?|下个?|这个?|这一|本|上上个?|上个?)(整个)?(?<u>周|星期|礼拜|月)", (match, context) => Whole(match.Groups["u"].Value == "月" ? 'm' : 'w', Chinese(match), context)),
        PeriodForm.Of("((?<y>[0-9]{4})年|(?<w>今年|明年|去年))?的?(?<m>[0-9]{1,2})月份?(整月)?", ChineseMonth),
        PeriodForm.Of("(?<w>今年|明年|去年|前年|后年|本年度?)(?<h>上半年|下半年|全年)?", Year),
        PeriodForm.Of("(最近|近|过去|前|这)(的|这)?(?<n>[0-9]{1,3})个?(?<u>天|日|周|星期|礼拜|月|年)", (match, context) => Back(match, context)),
        PeriodForm.Of("(未来|接下来|今后|往后|后|之后)(的|这)?(?<n>[0-9]{1,3})个?(?<u>天|日|周|星期|礼拜|月|年)", (match, context) => Ahead(match, context)),
        PeriodForm.Of("(?<y>[0-9]{4})年(全年|整年)?", (match, _) => OfYear(Days.Number(match.Groups["y"].Value))),
    ];

    private static DateRange? Week(int weeks, SlotContext context) => DateRange.Of(Days.InWeek(1, weeks, context.Today), Days.InWeek(7, weeks, context.Today));

    private static DateRange? Weekend(int weeks, SlotContext context) => DateRange.Of(Days.InWeek(6, weeks, context.Today), Days.InWeek(7, weeks, context.Today));

    private static DateRange? Whole(char unit, int count, SlotContext context) => unit switch
    {
        'w' => Week(count, context),
        'm' => DateRange.Of(Days.InMonth(count, 1, context.Today), Days.EndOfMonth(count, context.Today)),
        _ => OfYear(context.Today.Year + count),
    };

    private static DateRange? OfYear(int year) => DateRange.Of(Days.At(year, 1, 1), Days.At(year, 12, 31));

    private static DateRange? OfMonth(int year, int month) =>
        Days.At(year, month, 1) is { } first ? DateRange.Of(first, Days.At(year, month, DateTime.DaysInMonth(year, month))) : null;

    private static int English(Match match) => match.Groups["w"].Value switch { "next" or "coming" or "following" => 1, "last" or "past" or "previous" => -1, _ => 0 };

    private static int Chinese(Match match) => match.Groups["w"].Value switch { ['下', '下', ..] => 2, ['下', ..] => 1, ['上', '上', ..] => -2, ['上', ..] => -1, _ => 0 };

    private static DateRange? Year(Match match, SlotContext context)
    {
        var year = context.Today.Year + YearsAway(match.Groups["w"].Value);
        return match.Groups["h"].Value switch
        {
            "上半年" => DateRange.Of(Days.At(year, 1, 1), Days.At(year, 6, 30)),
            "下半年" => DateRange.Of(Days.At(year, 7, 1), Days.At(year, 12, 31)),
            _ => OfYear(year),
        };
    }

    private static int YearsAway(string word) => word switch { "明年" => 1, "后年" => 2, "去年" => -1, "前年" => -2, _ => 0 };

    // The last seven days end today and begin six days before it.
    private static DateRange? Back(Match match, SlotContext context) =>
        Length(match) is var (count, unit) && Days.Later(context.Today, -count, unit) is { } start ? DateRange.Of(start.AddDays(1), context.Today) : null;

    // The next three days begin tomorrow.
    private static DateRange? Ahead(Match match, SlotContext context) =>
        match.Groups["n"].Value == "few" ? null
        : Length(match) is var (count, unit) && Days.Later(context.Today, count, unit) is { } end ? DateRange.Of(context.Today.AddDays(1), end) : null;

    private static (int Count, char Unit) Length(Match match) =>
        (match.Groups["n"].Success ? Days.Number(match.Groups["n"].Value) : 1,
            match.Groups["u"].Value[0] switch { 'd' or '天' or '日' => 'd', 'w' or '周' or '星' or '礼' => 'w', 'm' or '月' => 'm', _ => 'y' });

    private static DateRange? NamedMonth(Match match, SlotContext context)
    {
        var month = ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["mon"].Value[..3], StringComparison.Ordinal) / 3) + 1;
        return match.Groups["v"].Success ? null : match.Groups["y"].Value switch
        {
            "" => Nearest(month, context.Today),
            [>= '0' and <= '9', ..] year => OfMonth(Days.Number(year), month),
            ['t', ..] => OfMonth(context.Today.Year, month),
            ['n', ..] => OfMonth(context.Today.Year + 1, month),
            _ => OfMonth(context.Today.Year - 1, month),
        };
    }

    private static DateRange? ChineseMonth(Match match, SlotContext context)
    {
        var month = Days.Number(match.Groups["m"].Value);
        return match.Groups["y"].Success ? OfMonth(Days.Number(match.Groups["y"].Value), month)
            : match.Groups["w"].Success ? OfMonth(context.Today.Year + YearsAway(match.Groups["w"].Value), month)
            : month is >= 1 and <= 12 ? Nearest(month, context.Today) : null;
    }

    // Without a year: the month whose fifteenth is nearest.
    private static DateRange? Nearest(int month, DateOnly today) => Days.Nearest(month, 15, today) is { } middle ? OfMonth(middle.Year, month) : null;
}
