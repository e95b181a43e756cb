namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Finds the numbers of a folded text, in digits, English and Chinese.</summary>
internal static class NumberReader
{
    /// <summary>Beyond this a number is not read: nobody means it, and arithmetic stays exact.</summary>
    public const decimal Largest = 1_000_000_000_000_000m;

    // Chinese words that hold a numeral and mean no number.
    private static readonly string[] NoNumbers =
    [
        "一下", "一些", "一起", "一定", "一样", "一直", "一般", "一共", "统一", "唯一", "万一", "十分", "千万别", "千万不", "半天",
        "一点也", "一点都", "一会", "一边", "一旦", "一切", "一律",
        "一致", "百八十", "千八百", "万八千", "另一", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "礼拜一", "礼拜二", "礼拜三", "礼拜四", "礼拜五", "礼拜六", "等一等", "看一看", "想一想", "试一试", "一遍", "百分百", "一半会", "不一", "第一次", "一路", "一向", "一再", "一辈子", "同一", "之一", "星期", "周一", "周二",
        "周三", "周四", "周五", "周六", "乱七八糟",
    ];

    /// <summary>The numbers, in order.</summary>
    public static IEnumerable<FoundNumber> Find(string folded)
    {
        var text = WithoutNoNumbers(folded);
        for (var i = 0; i < text.Length;)
        {
            if (ReadAt(text, i) is { } number)
            {
                yield return Signed(text, number);
                i = number.End;
            }
            else
            {
                i = SkipWord(text, i);
            }
        }
    }

    /// <summary>The number that is the whole text, if it is one.</summary>
    public static decimal? Whole(string folded) =>
        Find(folded).ToList() is [var only] && only.Start == 0 && only.End == folded.Length ? only.Value : null;

    private static FoundNumber? ReadAt(string text, int i)
    {
        if (char.IsAsciiDigit(text[i]) || (text[i] == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
        {
            return DigitNumber.ReadAt(text, i);
        }

        return PlainText.IsHan(text[i]) ? ChineseNumber.ReadAt(text, i) : EnglishNumber.ReadAt(text, i);
    }

    // 一万一千 holds 万一, but means a number.
    private static string WithoutNoNumbers(string folded)
    {
        var text = folded;
        foreach (var word in NoNumbers)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (at == 0 || !(char.IsAsciiDigit(text[at - 1]) || ChineseNumber.IsUnit(text[at - 1]) || ChineseNumber.Digit(text[at - 1]) is not null))
                {
                    text = string.Concat(text.AsSpan(0, at), new string('_', word.Length), text.AsSpan(at + word.Length));
                }
            }
        }

        return text;
    }

    // SO123456 and 1e5 are names: what hangs together with letters is not a number.
    private static int SkipWord(string text, int i)
    {
        if (ChineseNumber.Digit(text[i]) is not null)
        {
            return ChineseNumber.EndOfNumeral(text, i);
        }

        if (!char.IsAsciiLetterOrDigit(text[i]))
        {
            return i + 1;
        }

        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '\'' || (text[i] is '-' or '_' && IsJoint(text, i))))
        {
            i++;
        }

        return i;
    }

    private static bool IsJoint(string text, int i) => i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);

    private static FoundNumber Signed(string text, FoundNumber number)
    {
        var before = text.AsSpan(0, number.Start).TrimEnd(' ');
        var isNegative = before.EndsWith("minus") || before.EndsWith("negative") || before.EndsWith('负')
            || (before.EndsWith('-') && number.Start == before.Length && (before.Length == 1 || before[^2] is ' ' or '(' or ':' or '$' or '¥' or '='));
        return isNegative ? number with { Value = -number.Value } : number;
    }
}
