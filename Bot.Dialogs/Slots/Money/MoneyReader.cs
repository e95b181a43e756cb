using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Money;

/// <summary>Finds amounts of money in a folded text: $1.2k, 3块5, 5 euros and 20 cents, 人民币两百元.</summary>
internal static class MoneyReader
{
    // 三块蛋糕 are pieces, 两角 may be corners: after these words the sentence must end or go on without a thing.
    private const string Pieces = "块毛角分刀元圆欧港镑铢蚊";

    private static readonly string[] GoesOn =
        ["吧", "的", "了", "左右", "就", "可", "行", "啊", "呢", "哦", "谢", "吗", "一共", "总", "钱", "整", "一点", "嘛", "呀", "付", "买", "每", "，", "好", "够", "上下", "那", "给", "退", "我", "或", "和", "到", "至", "还", "加", "跟", "与"];

    /// <summary>The amounts in order, bare numbers too.</summary>
    public static IReadOnlyList<FoundMoney> Find(string text)
    {
        var found = new List<FoundMoney>();
        foreach (var number in NumberReader.Find(text))
        {
            if (found.Count > 0 && Joined(text, found[^1], number) is { } sum)
            {
                found[^1] = sum;
            }
            else if (found.Count == 0 || number.Start >= found[^1].End)
            {
                found.Add(One(text, number));
            }
        }

        return found;
    }

    private static FoundMoney One(string text, FoundNumber number)
    {
        var scaled = Grand(text, number);
        var (before, start) = Sign(text, scaled.Start);
        var (after, end) = Name(text, scaled.End);
        var word = after is null || (before is not null && before.Currency.Length == 3) ? before ?? after : after;
        return new(scaled.Value * (after?.Scale ?? 1), word, start, end);
    }

    private static (MoneyWord? Word, int Start) Sign(string text, int start)
    {
        var end = start > 0 && text[start - 1] is ' ' or ':' ? start - 1 : start;
        return end > 0 && MoneyWords.EndingAt(text, end) is { } word ? (word, end - word.Text.Length) : (null, start);
    }

    private static (MoneyWord? Word, int End) Name(string text, int end)
    {
        var next = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (next >= text.Length || MoneyWords.At(text, next) is not { } word || !IsMoney(text, next, word))
        {
            return (null, end);
        }

        return (word, next + word.Text.Length);
    }

    private static bool IsMoney(string text, int at, MoneyWord word)
    {
        if (word.Text is "p" or "欧" or "港")
        {
            return at + 1 == text.Length || !char.IsLetter(text[at + 1]);
        }

        if (word.Text is "分")
        {
            return false;
        }

        return word.Text.Length > 1 || !Pieces.Contains(word.Text[0], StringComparison.Ordinal) || Stops(text, at + 1);
    }

    private static bool Stops(string text, int at)
    {
        var next = at < text.Length && text[at] == ' ' ? at + 1 : at;
        return next >= text.Length || !PlainText.IsHan(text[next]) || ChineseNumber.Digit(text[next]) is not null || text[next] is '半' or '十'
            || GoesOn.Any(word => text.AsSpan(next).StartsWith(word)) || MoneyWords.At(text, next) is not null;
    }

    // "Two grand", "5 mil".
    private static FoundNumber Grand(string text, FoundNumber number)
    {
        var rest = text.AsSpan(number.End);
        return NearWords.StartsWith(rest, " grand") ? new(number.Value * 1_000, number.Start, number.End + 6)
            : NearWords.StartsWith(rest, " mil") ? new(number.Value * 1_000_000, number.Start, number.End + 4)
            : NearWords.StartsWith(rest, "kk") ? new(number.Value * 1_000_000, number.Start, number.End + 2)
            : number;
    }

    // 3 dollars and 50 cents; 三块二毛五; 12元5角3分.
    private static FoundMoney? Joined(string text, FoundMoney large, FoundNumber number)
    {
        if (large.Word is null || number.Start < large.End || number.Value < 0)
        {
            return null;
        }

        var gap = text.AsSpan(large.End, number.Start - large.End).Trim(' ');
        if (gap is not ("" or "and" or "," or "零" or "又"))
        {
            return null;
        }

        var zeros = gap is "零" || text[number.Start] is '零' or '0';
        var next = number.End < text.Length && text[number.End] == ' ' ? number.End + 1 : number.End;
        var name = next < text.Length ? MoneyWords.At(text, next) : null;
        if (name is { IsSmall: true } && number.Value < 100 && decimal.IsInteger(number.Value))
        {
            return large with { Amount = large.Amount + (number.Value * name.Scale), End = next + name.Text.Length };
        }

        return name is null && gap is "" or "零" ? Last(text, large, number, zeros) : null;
    }

    // 三块五 = 3.50, 三块二毛五 = 3.25, 三块半 = 3.50; only right behind the Chinese word.
    private static FoundMoney? Last(string text, FoundMoney large, FoundNumber number, bool zeros)
    {
        if (large.Word!.Currency != "元" || number.Start != large.End + (zeros && text[number.Start] is not ('零' or '0') ? 1 : 0) || !Stops(text, number.End))
        {
            return null;
        }

        var tenths = decimal.Truncate(large.Amount) != large.Amount;
        decimal? rest = number.Value switch
        {
            0.5m when !tenths => 0.5m,
            > 0 and < 10 when decimal.IsInteger(number.Value) => number.Value * (tenths || zeros ? 0.01m : 0.1m),
            >= 10 and < 100 when !tenths && decimal.IsInteger(number.Value) => number.Value * 0.01m,
            _ => null,
        };
        return rest is null ? null : large with { Amount = large.Amount + rest.Value, End = number.End };
    }
}
