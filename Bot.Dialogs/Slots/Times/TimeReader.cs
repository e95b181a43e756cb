using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Times;

/// <summary>Finds the one time of day that a folded text names.</summary>
internal static class TimeReader
{
    private static readonly TimeForm[] Forms = [.. EnglishTimes.Forms, .. ChineseTimes.Forms];

    // In words "ten to four" is 3:50; in digits "10 to 4" goes from one hour to another.
    private static readonly Regex MinutesInWords = new(
        "(?<x>(from|between) )?\\b(?<n>five|ten|twenty|twenty[ -]five) (to|till) (?<h>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight|[0-9]{1,2})\\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly string[] Joints = ["-", "~", "–", "—", "to", "or", "and", "till", "until", "到", "至", "或", "或者", "和", "、"];

    /// <summary>The time; none when there is none or several, or only a bound.</summary>
    public static Clock? Find(string folded, SlotContext context)
    {
        var text = Prepared(folded);
        var found = new List<FoundTime>();
        var rest = text;
        foreach (var form in Forms.Where(form => !form.IsWeak).Concat(Forms.Where(form => form.IsWeak)))
        {
            if (form.IsWeak && found.Count > 0)
            {
                break;
            }

            foreach (var match in form.Form.Matches(rest).Where(match => IsWhole(text, match)).ToList())
            {
                found.Add(new(form.Clock(match, context), match.Index, match.Index + match.Length));
                rest = string.Concat(rest.AsSpan(0, match.Index), new string('_', match.Length), rest.AsSpan(match.Index + match.Length));
            }
        }

        return found is [{ Clock: { } clock } only] && !NearWords.BlurTime(text, only.Start, only.End) && !IsJoined(text, only)
            ? clock.Part == DayPart.None && !IsFixed(text[only.Start..only.End]) ? clock with { Part = DayParts.Of(text) } : clock
            : null;
    }

    private static string Prepared(string folded)
    {
        var text = MinutesInWords.Replace(
            DayParts.WithoutGreetings(folded),
            match => match.Groups["x"].Success ? "?" : $"{match.Groups["n"].Value} minutes to {match.Groups["h"].Value}");
        text = text.Replace("a.m.", "am", StringComparison.Ordinal).Replace("p.m.", "pm", StringComparison.Ordinal).Replace("a.m", "am", StringComparison.Ordinal).Replace("p.m", "pm", StringComparison.Ordinal)
            .Replace("o'clock", "oclock", StringComparison.Ordinal).Replace("o clock", "oclock", StringComparison.Ordinal).Replace("半点", "?", StringComparison.Ordinal)
            .Replace('点', '时').Replace("小时间", "小_间", StringComparison.Ordinal).Replace('分', '′').Replace("时零", "时过", StringComparison.Ordinal);
        return DigitText.Of(text);
    }

    // A time that counts from midnight by itself needs no part of the day, and 中午 names both.
    private static bool IsFixed(string found) => found is "noon" or "midday" or "midnight" or "正午" or "中午" or "午夜" or "now" or "right now" or "现在" or "此刻" || found.Contains("from now", StringComparison.Ordinal)
        || found.StartsWith("in ", StringComparison.Ordinal) || found[^1] is '后' || found.StartsWith('过') || found.EndsWith("noon", StringComparison.Ordinal) || found.EndsWith("midnight", StringComparison.Ordinal);

    private static bool IsWhole(string text, Match match)
    {
        var (first, end) = (text[match.Index], match.Index + match.Length);
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        return !(char.IsAsciiDigit(first) && (char.IsAsciiDigit(before) || before is '.' or ':' or '$' or '¥' or '€' or '£' or '#' or '第' || (char.IsAsciiLetter(before) && before != 't')))
            && !(char.IsAsciiDigit(text[end - 1]) && (char.IsAsciiLetterOrDigit(after) || after is '%' or '/' or '°' or '元' or '块' || (after is ':' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            && !(match.Value.Contains('.', StringComparison.Ordinal) && end + 1 < text.Length && (Money.MoneyWords.At(text, end) ?? Money.MoneyWords.At(text, end + 1)) is not null)
            && !(text[end - 1] is '时' && IsMeanwhile(text, match.Index, end))
            && !IsCounted(text, match, end);
    }

    // 快一点 is "a bit faster", 一时 "for a moment"; one o'clock has something that tells.
    private static bool IsMeanwhile(string text, int start, int end) =>
        text[start..end] is "1时" && !(start == 0 || text[start - 1] is '午' or '晨' or '上' or '晚' or '天' or '在' or '于' or '到' or '里' or '早' or '夜' or '是' or '约' or ' ' or ',' or '点' or '概' or ':')
        || (text[start..end] is "1时" && end < text.Length && PlainText.IsHan(text[end]) && text[end] is not ('吧' or '可' or '行' or '左' or '的' or '前' or '后' or '之' or '以' or '到' or '送' or '来' or '谢' or '就' or '见' or '开' or '好' or '多' or '至' or '或' or '和' or '、' or '给' or '方'));

    // "At 5 stars", "at 20 percent": a number of something.
    private static bool IsCounted(string text, Match match, int end)
    {
        if (!match.Value.StartsWith("at ", StringComparison.Ordinal) && !match.Value.StartsWith("around ", StringComparison.Ordinal))
        {
            return false;
        }

        var right = text.AsSpan(end).TrimStart(' ');
        return !(right.Length == 0 || right[0] is ',' or '.' or '!' or '?' or ';' || PlainText.IsHan(right[0]) || AfterHour.Any(word => NearWords.StartsWith(text.AsSpan(end).TrimStart(' '), word)));
    }

    private static readonly string[] AfterHour =
    [
        "please", "thanks", "thank", "tomorrow", "today", "tonight", "on", "in the", "this", "next", "works", "is", "would", "or so", "if", "sharp", "for", "at night", "when", "because",
        "before", "after", "to", "or", "and", "-", "until", "every", "each", "with",
    ];

    private static bool IsJoined(string text, FoundTime time)
    {
        var left = text.AsSpan(0, time.Start).TrimEnd(' ');
        var right = text.AsSpan(time.End).TrimStart(' ');
        foreach (var joint in Joints)
        {
            if (NearWords.EndsWith(left, joint) && left[..^joint.Length].TrimEnd(" 时") is [.., >= '0' and <= '9'])
            {
                return true;
            }

            if (NearWords.StartsWith(right, joint) && right[joint.Length..].TrimStart(' ') is [>= '0' and <= '9', ..])
            {
                return true;
            }
        }

        return false;
    }
}
