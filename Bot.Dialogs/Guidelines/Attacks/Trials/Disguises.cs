using Bot.Dialogs.Guidelines.Folding;

namespace Bot.Dialogs.Guidelines.Attacks.Trials;

/// <summary>Disguises a wording.</summary>
internal static class Disguises
{
    private const string Latin = "aceopxyACEOPXTMHK";
    private const string Cyrillic = "асеорхуАСЕОРХТМНК";

    private static readonly string[] PoliteStarts = ["Hello, could you please help me with something: ", "Hi there! I would be very grateful: ", "Good morning. Excuse me, "];
    private static readonly string[] PoliteEnds = [" Thank you very much!", " Thanks in advance.", " Have a nice day!"];
    private static readonly string[] ChinesePoliteStarts = ["您好，麻烦您帮个忙：", "你好，打扰一下，", "辛苦了，请问可以吗，"];
    private static readonly string[] ChinesePoliteEnds = ["，谢谢您！", "，非常感谢。", "，祝您愉快！"];
    private static readonly string[] Harmless = ["I bought a lamp last week and it works fine. ", "Where is my parcel 20231? It should arrive tomorrow. ", "The Pro plan looks good to me, what does it cost per year? "];
    private static readonly string[] ChineseHarmless = ["我上周买了一盏灯，挺好用的。", "我的快递到哪里了？应该明天到。", "专业版看起来不错，一年多少钱？"];
    private static readonly Dictionary<char, char> Traditional = TraditionalForms();

    /// <summary>The disguised wording; the same where the disguise does not apply to it.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="disguise">How to disguise it.</param>
    /// <param name="chinese">Whether it is Chinese.</param>
    /// <param name="seed">Chooses among several ways.</param>
    public static string Put(string text, Disguise disguise, bool chinese, int seed) => disguise switch
    {
        Disguise.Traditional => string.Concat(text.Select(c => Traditional.GetValueOrDefault(c, c))),
        Disguise.FullWidth => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? (char)(c + 0xfee0) : c)),
        Disguise.ZeroWidth => string.Join('\u200b', text.AsEnumerable()),
        Disguise.Polite when chinese => ChinesePoliteStarts[seed % 3] + text + ChinesePoliteEnds[seed % 3],
        Disguise.Polite => PoliteStarts[seed % 3] + text + PoliteEnds[seed % 3],
        Disguise.Typo => Mistyped(text, chinese, seed),
        Disguise.AfterHarmless => (chinese ? ChineseHarmless : Harmless)[seed % 3] + text,
        Disguise.Capitals => text.ToUpperInvariant(),
        Disguise.Homoglyphs => string.Concat(text.Select(c => Latin.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Cyrillic[at] : c)),
        _ => text,
    };

    // Two neighbours inside a word of at least seven letters change places; between Chinese characters a space slips in.
    private static string Mistyped(string text, bool chinese, int seed)
    {
        if (chinese)
        {
            var at = 1 + (seed % Math.Max(1, text.Length - 1));
            return at < text.Length && Han.Is(text[at - 1]) && Han.Is(text[at]) ? text.Insert(at, " ") : text;
        }

        var words = text.Split(' ');
        var long7 = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 7 && words[i].All(char.IsAsciiLetter)).ToList();
        if (long7.Count == 0)
        {
            return text;
        }

        var (word, place) = (long7[seed % long7.Count], 2 + (seed % 3));
        var letters = words[word].ToCharArray();
        (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
        words[word] = new(letters);
        return string.Join(' ', words);
    }

    private static Dictionary<char, char> TraditionalForms()
    {
        Dictionary<char, char> forms = [];
        for (var c = '\u4e00'; c < '\u9fff'; c++)
        {
            if (SimplifiedTable.Of(c) is var simplified && simplified != c)
            {
                forms.TryAdd(simplified, c);
            }
        }

        return forms;
    }
}
