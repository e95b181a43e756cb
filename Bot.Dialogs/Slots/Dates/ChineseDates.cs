using System.Text.RegularExpressions;
using static Bot.Dialogs.Slots.Dates.Days;
using static Bot.Dialogs.Slots.Dates.NumericDates;

namespace Bot.Dialogs.Slots.Dates;

/// <summary>Days in Chinese: 3月5日, 明天, 下周一, 三天后, 下个月5号, 月底.</summary>
internal static class ChineseDates
{
    private const string RelativeMonth = "(?<rm>下下个?月|下个?月|这个?月|本月|当月|上个?月)";

    /// <summary>The forms, longer ones first.</summary>
    public static readonly DateForm[] Forms =
    [
        DateForm.Of("((?<ry>今年|明年|后年|去年|前年)|(?<y>[0-9]{4}|[0-9]{2})年)?的?(?<m>[0-9]{1,2})月份?的?(?<d>[0-9]{1,2})(日|号)?", MonthAndDay),
        DateForm.Of(RelativeMonth + "的?(?<d>[0-9]{1,2})(日|号)", (match, context) => InMonth(Months(match), Part(match, "d"), context.Today)),
        DateForm.Of(RelativeMonth + "的?(底|末|最后一天|最后1天)", (match, context) => EndOfMonth(Months(match), context.Today)),
        DateForm.Of("(?<m>[0-9]{1,2})月份?(底|末)", (match, context) => Nearest(Part(match, "m"), 15, context.Today) is { } middle ? EndOfMonth(0, middle) : null),
        DateForm.Of("月(底|末)", (_, context) => EndOfMonth(0, context.Today)),
        DateForm.Of("(?<ry>今年|明年|去年)?年(底|末)", (match, context) => At(context.Today.Year + Years(match), 12, 31)),
        DateForm.Of("(?<word>大后天|大前天|后天|前天|明天|今天|昨天|明日|今日|昨日|后日|明儿|今儿|明早|明晚|今早|今晚|昨晚|当天)", (match, context) => Later(context.Today, Offset(match.Value), 'd')),
        DateForm.Of("(?<n>[0-9]{1,4})个?(?<u>天|日|周|星期|礼拜|月|年)(之|以)?(?<s>后|前)", (match, context) => Shifted(Part(match, "n"), match, context)),
        DateForm.Of("过(?<n>[0-9]{1,4})个?(?<u>天|日|周|星期|礼拜|月|年)", (match, context) => Shifted(Part(match, "n"), match, context)),
        DateForm.Of("半个月(之|以)?(?<s>后|前)", (match, context) => Later(context.Today, match.Groups["s"].Value == "前" ? -15 : 15, 'd')),
        DateForm.Of("半年(之|以)?(?<s>后|前)", (match, context) => Later(context.Today, match.Groups["s"].Value == "前" ? -6 : 6, 'm')),
        DateForm.Of("(?<w>上上|下下|上|下|这|本)?个?(周|星期|礼拜)(?<d>[一二三四五六日天1-7])", Weekday) with { IsWeekday = true },
    ];

    /// <summary>Forms that could be something else, looked at last.</summary>
    public static readonly DateForm[] ShortForms =
    [
        DateForm.Of("(?<d>[0-9]{1,2})(日|号)", (match, context) => Nearest(Part(match, "d"), context.Today)),
    ];

    private static DateOnly? MonthAndDay(Match match, SlotContext context)
    {
        var (month, day) = (Part(match, "m"), Part(match, "d"));
        return match.Groups["y"].Success ? At(Year(match.Groups["y"].Value), month, day)
            : match.Groups["ry"].Success ? At(context.Today.Year + Years(match), month, day)
            : Nearest(month, day, context.Today);
    }

    private static int Years(Match match) => match.Groups["ry"].Value switch { "明年" => 1, "后年" => 2, "去年" => -1, "前年" => -2, _ => 0 };

    private static int Months(Match match) => match.Groups["rm"].Value switch { ['下', '下', ..] => 2, ['下', ..] => 1, ['上', ..] => -1, _ => 0 };

    private static int Offset(string word) => word switch
    {
        "大后天" => 3,
        "后天" or "后日" => 2,
        ['明', ..] => 1,
        ['昨', ..] => -1,
        "前天" => -2,
        "大前天" => -3,
        _ => 0,
    };

    private static DateOnly? Shifted(int count, Match match, SlotContext context)
    {
        var unit = match.Groups["u"].Value[0] switch { '天' or '日' => 'd', '周' or '星' or '礼' => 'w', '月' => 'm', _ => 'y' };
        return Later(context.Today, match.Groups["s"].Value == "前" ? -count : count, unit);
    }

    private static DateOnly? Weekday(Match match, SlotContext context)
    {
        var name = match.Groups["d"].Value[0];
        var weekday = name is '日' or '天' ? 7 : char.IsAsciiDigit(name) ? name - '0' : "一二三四五六".IndexOf(name, StringComparison.Ordinal) + 1;
        return match.Groups["w"].Value switch
        {
            "" => Coming(weekday, context.Today),
            "上上" => InWeek(weekday, -2, context.Today),
            "上" => InWeek(weekday, -1, context.Today),
            "下" => InWeek(weekday, 1, context.Today),
            "下下" => InWeek(weekday, 2, context.Today),
            _ => InWeek(weekday, 0, context.Today),
        };
    }
}
