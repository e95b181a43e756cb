using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Finds dates, times of day and days of the week and blots them out, so that their numbers are not read again.</summary>
internal static partial class DateForms
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private static readonly SearchValues<string> MonthSigns = SearchValues.Create(Months, StringComparison.Ordinal);
    private static readonly SearchValues<string> WeekdaySigns = SearchValues.Create([.. Weekdays, "周", "星期", "礼拜"], StringComparison.Ordinal);

    /// <summary>The text with what was found blotted out.</summary>
    /// <param name="lower">A folded text.</param>
    /// <param name="found">Takes what was found.</param>
    public static string Read(string lower, List<FoundQuantity> found)
    {
        var text = lower.ToCharArray();
        if (lower.AsSpan().ContainsAnyInRange('0', '9'))
        {
            Numeric(lower, text, found);
        }

        if (lower.AsSpan().ContainsAny(MonthSigns))
        {
            Take(EnglishDate().Matches(lower), text, found, match => Date(Number(match, "y"), Month(match.Groups["mon"].ValueSpan), Number(match, "d")));
        }

        if (lower.Contains('月', StringComparison.Ordinal))
        {
            Take(ChineseDate().Matches(lower), text, found, match => Date(0, Chinese(match, "m"), Chinese(match, "d")));
        }

        if (lower.AsSpan().ContainsAny('点', '时'))
        {
            Take(ChineseClock().Matches(new string(text)), text, found, Time);
        }

        if (lower.AsSpan().ContainsAny(WeekdaySigns))
        {
            Take(Weekday().Matches(lower), text, found, match => new(Day(match), Units.Weekday));
        }

        return new(text);
    }

    private static void Numeric(string lower, char[] text, List<FoundQuantity> found)
    {
        Take(NumericDate().Matches(lower), text, found, match => Date(Number(match, "y"), Number(match, "m"), Number(match, "d")));
        Take(Clock().Matches(lower), text, found, Time);
    }

    private static void Take(MatchCollection matches, char[] text, List<FoundQuantity> found, Func<Match, Quantity> read)
    {
        foreach (Match match in matches)
        {
            found.Add(new(read(match), match.Index, match.Index + match.Length, false, ""));
            text.AsSpan(match.Index, match.Length).Fill('_');
        }
    }

    private static Quantity Date(int year, int month, int day) => new((year * 10_000) + (month * 100) + day, Units.Date);

    private static Quantity Time(Match match)
    {
        var hour = Chinese(match, "h");
        var minutes = match.Groups["half"].Success ? 30 : Number(match, "min");
        var part = match.Groups["part"].ValueSpan;
        var isAfternoon = part is "pm" or "p.m." or "p.m" or "下午" or "晚上" or "傍晚" || (part is "中午" && hour < 3);
        hour = isAfternoon && hour < 12 ? hour + 12 : part is "am" or "a.m." or "a.m" or "上午" or "凌晨" && hour == 12 ? 0 : hour;
        return new((hour * 60) + minutes, Units.Time);
    }

    private static int Day(Match match)
    {
        var word = match.ValueSpan;
        var english = Array.FindIndex(Weekdays, match.Value.StartsWith);
        return english >= 0 ? english + 1 : word[^1] is '日' or '天' or '末' ? 7 : ChineseNumber.Digit(word[^1]) ?? 0;
    }

    private static int Month(ReadOnlySpan<char> word) => Array.IndexOf(Months, word[..3].ToString()) + 1;

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Chinese(Match match, string group)
    {
        var text = match.Groups[group].Value;
        return text.Length == 0 ? 0 : char.IsAsciiDigit(text[0]) ? Number(match, group) : (int)(ChineseNumber.ReadAt(text, 0)?.Value ?? 0);
    }

    [GeneratedRegex(@"(?<!\d)(?:(?<y>(?:19|20)\d\d)(?:[-/.]|年)(?<m>1[0-2]|0?[1-9])(?:(?:[-/.]|月)(?<d>3[01]|[12]\d|0?[1-9])[日号]?|月)|(?<m>0[1-9]|1[0-2])-(?<d>3[01]|[0-2]\d)(?![-\d]))(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\b(?:(?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>20\d\d))?|(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?:,? (?<y>20\d\d))?|(?:in|by|until|since|from|before|after|of|early|late|mid|next) (?<mon>january|february|march|april|may|june|july|august|september|october|november|december)(?: (?<y>20\d\d))?)\b(?! you)", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(?<![\d年])(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?<d>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]?|(?=份|底|初|中旬|上旬|下旬|[，。,]))", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseDate();

    [GeneratedRegex(@"(?<part>上午|下午|晚上|早上|凌晨|中午|傍晚)?(?<![\d:.])(?<h>[01]?\d|2[0-4]):(?<min>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?: ?(?<part>[ap]\.?m\b\.?))?|(?<![\d:.])(?<h>1[0-2]|[1-9]) ?(?<part>[ap]\.?m\b\.?)", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"(?:(?<part>上午|下午|晚上|早上|凌晨|中午|傍晚)(?<h>2[0-4]|1?\d|十[一二]?|[一两二三四五六七八九])|(?<![\d第几有差])(?<h>2[0-4]|1\d|[6-9])(?=点(?:整|半|钟|到|至|前|后|之|\d)))(?:点(?:钟|整)?|时)(?:(?<half>半)|(?<min>[0-5]?\d)分?)?", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseClock();

    [GeneratedRegex(@"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?\b|(?:周|星期|礼拜)[一二三四五六日天末]", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
