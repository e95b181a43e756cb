using Bot.Dialogs.Slots.Dates;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Ranges;

/// <summary>Finds the days from ... to ... of a folded text.</summary>
internal static class DateRangeReader
{
    private static readonly string[] Joints =
        ["-", "~", "–", "—", "--", "to", "through", "thru", "until", "till", "up to", "and", "to the", "until the", "through the", "to next", "到", "至", "直到", "一直到", "开始到", "起到", "起至", "和", "、"];

    /// <summary>The ranges that the text can mean; one is understood.</summary>
    public static IReadOnlyList<DateRange> Find(string folded, SlotContext context)
    {
        var text = Shorthand.Expand(DigitText.Of(folded));
        var dates = Superfluous(DateReader.All(text, context));
        return dates switch
        {
            [] => Named(text, context),
            [{ Day: null }] => [],
            [var only] => NearWords.BlurTime(text, only.Start, only.End) || Opens(text, only) ? [] : Alone(text, only, context),
            [var first, var last] => Between(text, first, last) is { } range ? [range] : [],
            _ => [],
        };
    }

    // "Monday, March 2": the day of the week says nothing more.
    private static List<FoundDate> Superfluous(IReadOnlyList<FoundDate> dates) =>
        [.. dates.Where(date => !(date.IsWeekday && dates.Any(other => !other.IsWeekday && other.Day?.DayOfWeek == date.Day?.DayOfWeek && Gap(date, other) <= 5)))];

    private static int Gap(FoundDate left, FoundDate right) => Math.Max(left.Start, right.Start) - Math.Min(left.End, right.End);

    // "From Monday" has no end.
    private static bool Opens(string text, FoundDate date) =>
        NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "from") || NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "between")
        || NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "从") || NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "to")
        || NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "到") || NearWords.EndsWith(NearWords.LeftOf(text, date.Start), "至")
        || text.AsSpan(date.End).TrimStart(' ') is ['到' or '至' or '-' or '~', ..] || NearWords.StartsWith(text.AsSpan(date.End).TrimStart(' '), "to")
        || text.AsSpan(date.End).StartsWith("开始");

    // A single day, unless a longer time is named beside it: "the week of March 5".
    private static IReadOnlyList<DateRange> Alone(string text, FoundDate date, SlotContext context) =>
        date.Text[^1] is '底' or '末' || text.Contains(" of _", StringComparison.Ordinal) || Named(Without(text, date), context).Count > 0 || HasLength(Without(text, date)) ? [] : [new(date.Day!.Value, date.Day.Value)];

    private static bool HasLength(string text) =>
        text.Contains(" days", StringComparison.Ordinal) || text.Contains(" nights", StringComparison.Ordinal) || text.Contains(" week", StringComparison.Ordinal) || text.Contains("那周", StringComparison.Ordinal)
        || text.Contains('天', StringComparison.Ordinal) || text.Contains("一周", StringComparison.Ordinal) || text.Contains('晚', StringComparison.Ordinal) || text.Contains("1周", StringComparison.Ordinal);

    private static string Without(string text, FoundDate date) => string.Concat(text.AsSpan(0, date.Start), new string('_', date.Text.Length), text.AsSpan(date.End));

    private static IReadOnlyList<DateRange> Named(string text, SlotContext context)
    {
        var rest = text;
        var found = new List<DateRange?>();
        foreach (var form in Periods.Forms)
        {
            foreach (var match in form.Form.Matches(rest).ToList())
            {
                var blurred = NearWords.BlurTime(text, match.Index, match.Index + match.Length) || IsOther(text, match.Index + match.Length);
                found.Add(blurred ? null : form.Range(match, context));
                rest = string.Concat(rest.AsSpan(0, match.Index), new string('_', match.Length), rest.AsSpan(match.Index + match.Length));
            }
        }

        return found.Contains(null) ? [] : [.. found.Select(range => range!.Value).Distinct()];
    }

    // "May I", 下周一次: not a time.
    private static bool IsOther(string text, int end) =>
        NearWords.StartsWith(text.AsSpan(end).TrimStart(' '), "i") || NearWords.StartsWith(text.AsSpan(end).TrimStart(' '), "we") || text.AsSpan(end).StartsWith("次") || NearWords.StartsWith(text.AsSpan(end).TrimStart(' '), "be") || text.AsSpan(end).StartsWith("底") || text.AsSpan(end).StartsWith("初")
        || text.AsSpan(end).StartsWith("中旬") || text.AsSpan(end).StartsWith("上旬") || text.AsSpan(end).StartsWith("下旬") || text.AsSpan(end).StartsWith("末");

    private static DateRange? Between(string text, FoundDate first, FoundDate last)
    {
        var joint = text[first.End..last.Start].Trim(' ', ',', '的', '_');
        if (first.Day is not { } from || last.Day is not { } to || !Joints.Contains(joint) || NearWords.EndsWith(NearWords.LeftOf(text, first.Start), "not"))
        {
            return null;
        }

        // "Monday and Wednesday" are two days, "between Monday and Wednesday" are three.
        if (joint is "and" or "和" or "、" && !NearWords.EndsWith(NearWords.LeftOf(text, first.Start), "between") && !text.AsSpan(last.End).StartsWith("之间"))
        {
            return null;
        }

        return DateRange.Of(From(first, from, last, to), To(first, from, last, to));
    }

    // Over the turn of the year, but not around a whole year: March 8 to March 5 is a mistake.
    private static DateOnly? From(FoundDate first, DateOnly from, FoundDate last, DateOnly to) =>
        IsYearless(first.Text) && !IsYearless(last.Text) && !last.IsWeekday && HasYear(last.Text) && Days.At(to.Year, from.Month, from.Day) is { } same
            ? same <= to ? same : from.Month == to.Month ? null : Days.At(to.Year - 1, from.Month, from.Day)
            : from;

    private static DateOnly? To(FoundDate first, DateOnly from, FoundDate last, DateOnly to)
    {
        if (last.IsWeekday)
        {
            return IsBareWeekday(last.Text) ? Days.Later(from, to.DayOfWeek == from.DayOfWeek ? 7 : (to.DayOfWeek - from.DayOfWeek + 7) % 7, 'd') : to;
        }

        if (IsYearless(last.Text))
        {
            var same = HasYear(first.Text) ? Days.At(from.Year, to.Month, to.Day) ?? to : to;
            return same >= from ? same : same.Month == from.Month ? null : Days.At(same.Year + 1, same.Month, same.Day);
        }

        return to < from && IsBareDay(last.Text) ? Days.Later(to, 1, 'm') : to;
    }

    private static bool IsBareWeekday(string text) => text is not ([('下' or '上' or '这' or '本'), ..]) && !text.Contains(' ', StringComparison.Ordinal);

    private static bool IsBareDay(string text) => char.IsAsciiDigit(text[0]) && text.Length <= 4;

    private static bool HasYear(string text) => text.Contains('年', StringComparison.Ordinal) || text.Contains("year", StringComparison.Ordinal) || Digits(text) >= 4;

    // A day and a month, and nothing that tells the year.
    private static bool IsYearless(string text) =>
        !HasYear(text) && text.Any(char.IsAsciiDigit) && (text.Contains('月', StringComparison.Ordinal) && !text.Contains("个月", StringComparison.Ordinal) && text[0] is >= '0' and <= '9'
            || text.Contains('/', StringComparison.Ordinal) || (text.Any(char.IsAsciiLetter) && !IsBareDay(text) && !text.Contains("day", StringComparison.Ordinal) && !text.Contains("week", StringComparison.Ordinal) && !text.Contains("month", StringComparison.Ordinal)));

    private static int Digits(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
