using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Words that customers use for the same thing: "purchase" for "buy", 多少钱 for 价格. A handful of examples never has all of them.
/// A word may belong to several classes.
/// </summary>
internal static class WordClasses
{
    private const ulong Seed = 51;

    private static readonly FrozenDictionary<ulong, ushort[]> Chinese = Read("chinese-classes", 0, ChineseKey);
    private static readonly FrozenDictionary<ulong, ushort[]> English = Read("english-classes", 10_000, EnglishKey);

    /// <summary>The longest Chinese word of any class.</summary>
    public static int LongestChinese { get; } = WordList.Lines("chinese-classes").SelectMany(words => words).Max(word => word.Length);

    /// <summary>The classes of a stem.</summary>
    public static ReadOnlySpan<ushort> OfStem(ulong stem) => English.GetValueOrDefault(stem);

    /// <summary>The classes of two stems in a row, such as "sign up".</summary>
    public static ReadOnlySpan<ushort> OfStems(ulong first, ulong second) => English.GetValueOrDefault(Pair(first, second));

    /// <summary>The classes of a Chinese word.</summary>
    public static ReadOnlySpan<ushort> OfChinese(ReadOnlySpan<char> word) => Chinese.GetValueOrDefault(FeatureHash.Of(Seed, word));

    /// <summary>The number by which a stem is looked up.</summary>
    public static ulong Stem(ReadOnlySpan<char> stem) => FeatureHash.Of(Seed, stem);

    private static FrozenDictionary<ulong, ushort[]> Read(string list, int first, Func<string, ulong> key) =>
        WordList.Lines(list)
            .SelectMany((words, i) => words.Select(word => (Key: key(word), Class: (ushort)(first + i))))
            .Distinct()
            .GroupBy(pair => pair.Key, pair => pair.Class)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static ulong ChineseKey(string word) => FeatureHash.Of(Seed, word);

    private static ulong EnglishKey(string phrase)
    {
        var parts = phrase.Split('_');
        var buffer = new char[phrase.Length];
        var first = Stem(EnglishStem.Of(parts[0], buffer));
        return parts.Length == 1 ? first : Pair(first, Stem(EnglishStem.Of(parts[1], buffer)));
    }

    private static ulong Pair(ulong first, ulong second) => FeatureHash.Of(Seed, first, second);
}
