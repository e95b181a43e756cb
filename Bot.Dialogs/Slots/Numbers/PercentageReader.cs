namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Finds percentages in a folded text: 15%, fifteen per cent, 百分之十五, 八五折, 三成, a quarter.</summary>
internal static class PercentageReader
{
    private static readonly string[] Signs = ["%", "percentage points", "percentage point", "percent", "per cent", "pct", "个百分点", "个点", "pc"];

    private static readonly (string Text, decimal Scale)[] Heads = [("百∕∕", 1), ("千∕∕", 0.1m), ("万∕∕", 0.01m)];

    private static readonly char[] Ends = [' ', ',', '.', '!', '?', ';', ':', '。', '，', '、', '！', '？', '吧', '左', '的', '谢', '就', '可', '了', '啊', '呢', '行', '好', '或', '和', '到', '至', '、', '还', '与'];

    /// <summary>The shares, each once; null when the words beside one make it another.</summary>
    public static IReadOnlyList<decimal>? Find(string folded)
    {
        // So that 之一 and 十分 in it are not taken for other words.
        var text = folded.Replace("分之", "∕∕", StringComparison.Ordinal);
        var found = new List<(decimal Share, int Start, int End)>();
        var bare = new List<FoundNumber>();
        foreach (var number in NumberReader.Find(ShareWords.Mask(text, found)))
        {
            if (Share(text, number) is { } share)
            {
                found.Add(share);
            }
            else
            {
                bare.Add(number);
            }
        }

        if (found.Count == 0 && Alone(text, bare) is { } alone)
        {
            found.Add(alone);
        }

        return found.Exists(share => NearWords.Blur(text, share.Start, share.End) || bare.Exists(number => IsOtherEnd(text, share, number)))
            ? null
            : [.. found.Select(share => share.Share).Distinct()];
    }

    private static (decimal Share, int Start, int End)? Share(string text, FoundNumber number)
    {
        foreach (var (head, scale) in Heads)
        {
            if (text.AsSpan(0, number.Start).EndsWith(head))
            {
                return (number.Value * scale, number.Start - head.Length, number.End);
            }
        }

        var next = number.End < text.Length && text[number.End] == ' ' ? number.End + 1 : number.End;
        var rest = text.AsSpan(next);
        foreach (var sign in Signs)
        {
            if (NearWords.StartsWith(rest, sign))
            {
                return (number.Value, number.Start, next + sign.Length);
            }
        }

        return rest.StartsWith("‰") ? (number.Value / 10, number.Start, next + 1) : Tenths(text, number) ?? Fraction(text, number);
    }

    // 三成, 三成半; not 三成员.
    private static (decimal Share, int Start, int End)? Tenths(string text, FoundNumber number)
    {
        if (number.End >= text.Length || text[number.End] != '成' || number.Value is < 1 or > 10)
        {
            return null;
        }

        var half = number.End + 1 < text.Length && text[number.End + 1] == '半';
        var end = number.End + (half ? 2 : 1);
        return end == text.Length || !PlainText.IsHan(text[end]) || Ends.Contains(text[end]) || text[end] == '多'
            ? ((number.Value * 10) + (half ? 5 : 0), number.Start, end)
            : null;
    }

    // 四分之一 is 25; 三分之一 is no round share and not read.
    private static (decimal Share, int Start, int End)? Fraction(string text, FoundNumber number)
    {
        if (!text.AsSpan(number.End).StartsWith("∕∕") || number.Value is < 2 or > 100 || number.End + 2 >= text.Length)
        {
            return null;
        }

        if (ChineseNumber.ReadAt(text, number.End + 2) is not { } part)
        {
            return null;
        }

        var share = part.Value * 100 / number.Value;
        return share <= 100 && decimal.Round(share, 4) == share ? (share, number.Start, part.End) : null;
    }

    // "15" answers the question for a percentage; "0.15" may mean 15 % or 0.15 %.
    private static (decimal Share, int Start, int End)? Alone(string text, List<FoundNumber> numbers) =>
        numbers is [{ Value: 0 or (>= 1 and <= 100) } only] && IsOpening(text[..only.Start]) && IsClosing(text[only.End..])
            ? (only.Value, only.Start, only.End)
            : null;

    private static bool IsOpening(string before) => before.Trim() is "" or "about" or "around" or "maybe" or "it's" or "i'd say" or "roughly" or "say" or "大概" or "大约" or "约" or "是" or "就" or "差不多";

    private static bool IsClosing(string after) => after.Trim(' ', '.', ',', '!') is "" or "please" or "thanks" or "thank you" or "off" or "吧" or "左右" or "谢谢" or "吧,谢谢" or "就行" or "就好" or "就可以" or "可以吗" or "的" or "的吧";

    private static bool IsOtherEnd(string text, (decimal Share, int Start, int End) share, FoundNumber number)
    {
        var (left, right) = (Math.Min(number.End, share.End), Math.Max(number.Start, share.Start));
        return left <= right && text[left..right].Trim() is "-" or "~" or "to" or "and" or "or" or "到" or "至" or "或" or "–" or "—" or "/";
    }
}
