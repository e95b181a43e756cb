namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Shares that are words rather than numbers: half, three quarters, 半价, 八五折.</summary>
internal static class ShareWords
{
    private static readonly (string Text, decimal Share)[] Words =
    [
        ("three quarters", 75), ("three-quarters", 75), ("one quarter", 25), ("a quarter", 25), ("half price", 50), ("half off", 50), ("one half", 50), ("a half", 50), ("half", 50),
        ("one fifth", 20), ("a fifth", 20), ("two fifths", 40), ("three fifths", 60), ("four fifths", 80), ("one tenth", 10), ("a tenth", 10),
        ("百分百", 100), ("百∕∕百", 100), ("一半", 50), ("半价", 50), ("对半", 50), ("半数", 50), ("对折", 50),
    ];

    /// <summary>Adds the shares that words name to the list, and gives the text with them masked, so that they are not read again.</summary>
    public static string Mask(string text, List<(decimal Share, int Start, int End)> found)
    {
        foreach (var (word, share) in Words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) is var at and >= 0 && IsWord(text, at, word))
            {
                found.Add((share, at, at + word.Length));
                text = string.Concat(text.AsSpan(0, at), new string('_', word.Length), text.AsSpan(at + word.Length));
            }
        }

        return Discounts(text, found);
    }

    // 八五折 is eight and five, not eighty-five.
    private static string Discounts(string text, List<(decimal Share, int Start, int End)> found)
    {
        for (var at = text.IndexOf('折', StringComparison.Ordinal); at > 0; at = text.IndexOf('折', at + 1))
        {
            var start = at;
            while (start > 0 && (ChineseNumber.Digit(text[start - 1]) is not null || char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '点'))
            {
                start--;
            }

            if (Paid(text[start..at]) is { } paid && !(at + 1 < text.Length && text[at + 1] is '叠' or '腾' or '断' or '返' or '算' or '痕'))
            {
                found.Add((paid, start, at + 1));
                text = string.Concat(text.AsSpan(0, start), new string('_', at + 1 - start), text.AsSpan(at + 1));
            }
        }

        return text;
    }

    private static decimal? Paid(string digits)
    {
        var figures = string.Concat(digits.Where(c => c is not ('.' or '点')).Select(c => char.IsAsciiDigit(c) ? c : (char)('0' + ChineseNumber.Digit(c)!.Value)));
        return figures.Length is 0 or > 2 || figures[0] == '0' ? null
            : figures.Length == 1 ? (figures[0] - '0') * 10
            : ((figures[0] - '0') * 10) + (figures[1] - '0');
    }

    private static bool IsWord(string text, int at, string word) =>
        PlainText.IsHan(word[0])
            ? !(word == "一半" && at + 2 < text.Length && text[at + 2] is '会' or '天')
            : NearWords.StartsWith(text.AsSpan(at), word) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && !NearWords.StartsWith(text.AsSpan(at + word.Length).TrimStart(' '), "past") && !text.AsSpan(at + word.Length).TrimStart(' ').StartsWith("to ")
                && !text.AsSpan(at + word.Length).TrimStart(' ').StartsWith("an hour") && !text.AsSpan(at + word.Length).TrimStart(' ').StartsWith("a ") && !text.AsSpan(at + word.Length).TrimStart(' ').StartsWith("hour")
                && !NearWords.EndsWith(text.AsSpan(0, at).TrimEnd(' '), "and") && !text.AsSpan(0, at).EndsWith("and a ");
}
