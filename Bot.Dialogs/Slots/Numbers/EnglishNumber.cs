using System.Collections.Frozen;

namespace Bot.Dialogs.Slots.Numbers;

/// <summary>English number words up to billions: twenty-five, two hundred and fifty, a dozen, one and a half, three point five.</summary>
internal static class EnglishNumber
{
    private static readonly FrozenDictionary<string, decimal> Values = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ').Select((word, i) => (word, (decimal)i))
        .Concat("twenty thirty forty fifty sixty seventy eighty ninety".Split(' ').Select((word, i) => (word, (i + 2) * 10m))))
        .Append(("fourty", 40)).Append(("couple", 2)).Append(("half", 0.5m))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // "the blue one", "no one", "one of these": a pronoun, not a number.
    private static readonly FrozenSet<string> BeforePronoun = (
        "the this that which no any every some each another other blue red green black white new old small large big cheap cheaper wrong "
        + "right same").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the number that begins here.</summary>
    public static FoundNumber? ReadAt(string text, int start)
    {
        if (!char.IsAsciiLetter(text[start]) || (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '\'')))
        {
            return null;
        }

        var sum = new EnglishSum();
        var end = start;
        for (var i = start; i < text.Length && !sum.IsTooLarge;)
        {
            var stop = EndOfWord(text, i);
            if (stop == i || !Take(text[i..stop], sum, text, stop))
            {
                break;
            }

            end = sum.IsComplete && text[i..stop] is not ("and" or "a" or "an" or "point") ? stop : end;
            i = stop < text.Length && text[stop] is ' ' or '-' ? stop + 1 : text.Length;
        }

        return end == start || sum.IsTooLarge || IsPronoun(text, start, end) ? null : new(sum.Total, start, end);
    }

    private static bool Take(string word, EnglishSum sum, string text, int stop) => word switch
    {
        "a" or "an" => sum.AddArticle(NextWord(text, stop) is "half" or "couple" || Scales.ContainsKey(NextWord(text, stop))),
        "and" => sum.Join(NextWord(text, stop) is "a" or "half" || Values.ContainsKey(NextWord(text, stop)) || Scales.ContainsKey(NextWord(text, stop))),
        "point" => sum.StartDecimals(Values.ContainsKey(NextWord(text, stop))),
        _ when Values.TryGetValue(word, out var value) => sum.Add(value),
        _ when Scales.TryGetValue(word, out var scale) => sum.Multiply(scale),
        _ => false,
    };

    private static bool IsPronoun(string text, int start, int end) =>
        text.AsSpan(start, end - start).SequenceEqual("one")
        && (BeforePronoun.Contains(WordBefore(text, start)) || NextWord(text, end) is "of" or "more" or "that" or "which");

    private static string WordBefore(string text, int start)
    {
        var stop = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
        var first = stop;
        while (first > 0 && char.IsAsciiLetter(text[first - 1]))
        {
            first--;
        }

        return text[first..stop];
    }

    private static string NextWord(string text, int stop)
    {
        var first = stop < text.Length && text[stop] is ' ' or '-' ? stop + 1 : text.Length;
        return text[first..EndOfWord(text, first)];
    }

    private static int EndOfWord(string text, int i)
    {
        while (i < text.Length && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i;
    }
}
