namespace Bot.Dialogs.Slots;

/// <summary>Words right beside a found value that make it another one: "more than 5", "not Friday", 五百多, 三点以后.</summary>
internal static class NearWords
{
    private static readonly string[] Before =
    [
        "more than", "less than", "fewer than", "over", "under", "at least", "at most", "up to", "below", "above", "minimum", "maximum", "exceeding", "not", "except",
        "never", "nearly", "almost", "超过", "不到", "至少", "最多", "最少", "低于", "高于", "大于", "小于", "少于", "多于", "将近", "不足", "起码", "除了", "不是", "不要", "别", "非", "快", "几", "好几", "数", "若干", "several", "few", "many",
    ];

    private static readonly string[] After =
    [
        "or more", "or less", "and up", "or above", "or below", "or under", "or over", "or fewer", "plus", "+", "at least", "at most", "minimum", "maximum", "max", "min",
        "and above", "and more", "odd", "something", "ish", "多", "余", "几", "来块", "来元", "来个", "来件", "来天", "来斤", "来次", "来岁", "来人", "以上", "以下", "以内", "之内", "起步", "不到", "出头", "打", "个也不", "个也没", "个都不", "个都没",
    ];

    private const string Measures = "个件块元只条本份人名天次台箱盒包瓶张双套斤岁号折成";

    private static readonly string[] BeforeWhen =
        ["每天", "每日", "天天", "before", "after", "until", "till", "since", "by", "past", "every", "each", "starting", "any day but", "late", "early", "每", "每个", "week", "weeks", "month", "明", "早于", "晚于"];

    private static readonly string[] AfterWhen =
    [
        "onwards", "onward", "or later", "or earlier", "or after", "or before", "之前", "以前", "之后", "以后", "前", "后", "以来", "起", "之间", "不行", "不方便", "没空", "除外", "次", "after next", "week", "日", "假期", "期间", "长假", "holiday", "holidays", "season",
    ];

    private static readonly string[] Between = ["on", "the", "for", "about", "around", "at", "exactly", "of", "this", "在"];

    /// <summary>Whether the words beside an amount make it a bound, a guess or the opposite.</summary>
    public static bool Blur(string text, int start, int end) => Any(text, start, end, Before, After);

    /// <summary>Whether the words beside a day or a time make it a bound or the opposite.</summary>
    public static bool BlurTime(string text, int start, int end) =>
        Any(text, start, end, Before, After) || Any(text, start, end, BeforeWhen, AfterWhen);

    /// <summary>The text before the place without the small words that say nothing.</summary>
    public static ReadOnlySpan<char> LeftOf(string text, int start)
    {
        var left = text.AsSpan(0, start).TrimEnd(' ');
        for (var trimmed = true; trimmed;)
        {
            trimmed = false;
            foreach (var word in Between)
            {
                if (EndsWith(left, word))
                {
                    left = left[..^word.Length].TrimEnd(' ');
                    trimmed = true;
                }
            }
        }

        return left;
    }

    /// <summary>Whether the text ends with the word; a Latin word must stand alone.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetterOrDigit(text[^(word.Length + 1)]));

    /// <summary>Whether the text begins with the word; a Latin word must stand alone.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word) && (text.Length == word.Length || !char.IsAsciiLetter(word[^1]) || !char.IsAsciiLetterOrDigit(text[word.Length]));

    // 十个以上: the measure word stands between.
    private static bool IsMeasured(ReadOnlySpan<char> right) =>
        right.Length > 2 && Measures.Contains(right[0], StringComparison.Ordinal)
        && (right[1..].StartsWith("以上") || right[1..].StartsWith("以下") || right[1..].StartsWith("以内") || right[1..].StartsWith("之内"));

    private static bool Any(string text, int start, int end, string[] before, string[] after)
    {
        var left = LeftOf(text, start);
        var right = text.AsSpan(end).TrimStart(' ');
        if (IsMeasured(right))
        {
            return true;
        }

        foreach (var word in before)
        {
            if (EndsWith(left, word))
            {
                return true;
            }
        }

        foreach (var word in after)
        {
            if (StartsWith(right, word))
            {
                return true;
            }
        }

        return false;
    }
}
