using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Choices;

/// <summary>Choosing by place in the list: 2, second, the last one, 第二个, 最后一个.</summary>
internal static class ChoicePosition
{
    private static readonly FrozenDictionary<string, int> Ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth".Split(' ').Select((word, i) => (word, i + 1))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fillers =
        ("the one option number no choice item please thanks thank you i i'll i'd want would like take choose pick select go with for my is "
        + "it it's its that a an let's lets say of them in on list answer "
        + "think guess prefer we me give okay ok yes sure um then").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Regex Chinese = new(
        "^(?:我|就|那|嗯|请|帮我|想|要|选|选择|的是|是|给我|来)*(?<n>第?[0-9]{1,3}|第?[一二两三四五六七八九十]{1,3}|倒数第[一二三]|最后一?|末)(?:个|项|条|种|款|件|位|号|选项|那个|那|吧|的|了|谢谢|呢|哦|呀)*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly char[] Marks = [' ', ',', '.', '!', ':', ';', ')', '(', '#', '。', '、', '"', '[', ']', '-', '~'];

    /// <summary>The place from 0, or none.</summary>
    public static int? Read(string folded, int count)
    {
        if (folded.StartsWith('-') && folded.Length > 1 && char.IsAsciiDigit(folded[1]))
        {
            return null;
        }

        var words = folded.Split(Marks, StringSplitOptions.RemoveEmptyEntries);
        var place = Chinese.Match(string.Concat(words)) is { Success: true } match ? FromChinese(match.Groups["n"].Value, count) : FromEnglish(words, count);
        return place >= 1 && place <= count ? place - 1 : null;
    }

    private static int? FromChinese(string place, int count) => place switch
    {
        ['最', ..] or ['末'] => count,
        ['倒', .., var digit] => count + 1 - ChineseNumber.Digit(digit),
        _ => (int?)NumberReader.Whole(place.TrimStart('第')),
    };

    private static int? FromEnglish(string[] words, int count)
    {
        var telling = words.Where(word => !Fillers.Contains(word)).ToList();
        return telling switch
        {
            [] => words is ["one"] or [.., "number" or "option" or "choice", "one"] or ["one", "please"] ? 1 : null,
            ["last"] or ["final"] or ["bottom"] => count,
            ["second", "last"] or ["penultimate"] => count - 1,
            ["top"] => 1,
            [var word] => Ordinals.TryGetValue(word, out var ordinal) ? ordinal : Numeric(word),
            _ => null,
        };
    }

    private static int? Numeric(string word)
    {
        var bare = word.Length > 2 && char.IsAsciiDigit(word[0]) && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return NumberReader.Whole(bare) is { } number && number == decimal.Truncate(number) && number is >= 0 and < 1_000 ? (int)number : null;
    }
}
