using System.Text.RegularExpressions;

namespace Bot.Dialogs.Slots.Ranges;

/// <summary>Writes out what a range leaves away: "3-5 may" is "3 may to 5 may", 3月5日到8日 is 3月5日到3月8日.</summary>
internal static class Shorthand
{
    private const string Month = "(?<mon>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\b\\.?";
    private const string Year = "(?<y>,? ?[0-9]{4}\\b| (this|next|last) year\\b)?";
    private const string To = " ?(-|~|–|—|to|through|thru|until|till|and) ?";
    private const string Suffix = "(st|nd|rd|th)?";
    private const string Weekday = "(mon(day)?|tue(s|sday)?|wed(s|nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?)";

    private static readonly (Regex Form, string Full)[] Forms =
    [
        (Of($"\\b(?<a>[0-9]{{1,2}}){Suffix}{To}(the )?(?<b>[0-9]{{1,2}}){Suffix}( of)? ?{Month}{Year}"), "${a} ${mon}${y} to ${b} ${mon}${y}"),
        (Of($"\\b{Month} (the )?(?<a>[0-9]{{1,2}}){Suffix}{To}(the )?(?<b>[0-9]{{1,2}}){Suffix}\\b{Year}"), "${a} ${mon}${y} to ${b} ${mon}${y}"),
        (Of("(?<p>(([0-9]{4}|[0-9]{2})年|今年|明年|去年)?[0-9]{1,2}月份?)(?<a>[0-9]{1,2})(日|号)?(到|至|-|~|–|—|和)(?<b>[0-9]{1,2})(日|号)?"), "${p}${a}日到${p}${b}日"),
        (Of("(?<p>下下?个?月|上个?月|这个?月|本月)(?<a>[0-9]{1,2})(日|号)?(到|至|-|~|–|—)(?<b>[0-9]{1,2})(日|号)"), "${p}${a}日到${p}${b}日"),
        (Of("(?<a>[0-9]{1,2})(到|至|-|~|–|—)(?<b>[0-9]{1,2})(日|号)"), "${a}日到${b}日"),
        (Of($"\\b(?<p>next|last) (?<a>{Weekday}){To}(?<b>{Weekday})\\b"), "${p} ${a} to ${b}"),
        (Of("(?<p>(下下|下|上上|上|这|本)个?)(?<w>周|星期|礼拜)(?<a>[1-7一二三四五六日天])(到|至|-|~|–|—)(周|星期|礼拜)?(?<b>[1-7一二三四五六日天])"), "${p}${w}${a}到${p}${w}${b}"),
        (Of("(?<w>周|星期|礼拜)(?<a>[1-7一二三四五六日天])(到|至|-|~|–|—)(周|星期|礼拜)?(?<b>[1-7一二三四五六日天])"), "${w}${a}到${w}${b}"),
    ];

    /// <summary>The text with both ends of a range written in full.</summary>
    public static string Expand(string digits)
    {
        foreach (var (form, full) in Forms)
        {
            if (form.Match(digits) is { Success: true } match && IsWhole(digits, match))
            {
                return string.Concat(digits.AsSpan(0, match.Index), match.Result(full), digits.AsSpan(match.Index + match.Length));
            }
        }

        return digits;
    }

    private static bool IsWhole(string text, Match match)
    {
        var end = match.Index + match.Length;
        var before = match.Index > 0 ? text[match.Index - 1] : ' ';
        return !(char.IsAsciiDigit(text[match.Index]) && (char.IsAsciiLetterOrDigit(before) || before is '/' or '-' or '.' or '月'))
            && !(end < text.Length && char.IsAsciiDigit(text[end - 1]) && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '月' or '年' or '/' or '.' or '-'));
    }

    private static Regex Of(string form) => new(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
