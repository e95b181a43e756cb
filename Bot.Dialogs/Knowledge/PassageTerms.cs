using System.Buffers;
using System.Collections.Frozen;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Knowledge;

/// <summary>Reads what retrieval compares: stems of words, single and paired Chinese characters, and the letters inside words.</summary>
internal static class PassageTerms
{
    private static readonly SearchValues<char> Asking = SearchValues.Create("多久少怎什几何吧麻烦问");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AskingWords =
        ((string[])["how", "why", "when", "where", "much", "many", "long", "often", "possible", "last", "lasts", "take", "takes"]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private const ulong Word = 31;
    private const ulong Single = 32;
    private const ulong Pair = 33;
    private const ulong Gram = 34;
    private const int ShortGram = 3;
    private const int LongGram = 5;

    /// <summary>A word that occurs in any sentence says little.</summary>
    private const float LightWord = 0.1f;

    /// <summary>Calls back with each word or pair of characters, and how much it counts.</summary>
    public static void Words(string text, Action<ulong, float> found)
    {
        var folded = PlainText.FoldWhole(text).AsSpan();
        Span<char> buffer = stackalloc char[64];
        for (var at = 0; at < folded.Length;)
        {
            if (PlainText.IsHan(folded[at]))
            {
                found(FeatureHash.Of(Single, folded.Slice(at, 1)), FunctionWords.Contains(folded[at]) ? LightWord : 1);
                if (at + 1 < folded.Length && PlainText.IsHan(folded[at + 1]))
                {
                    found(FeatureHash.Of(Pair, folded.Slice(at, 2)), FunctionWords.Contains(folded[at]) && FunctionWords.Contains(folded[at + 1]) ? LightWord : 1);
                }

                at++;
            }
            else if (PlainText.IsWordLetter(folded[at]))
            {
                var end = EndOfWord(folded, at);
                var word = folded[at..Math.Min(end, at + 40)];
                found(FeatureHash.Of(Word, EnglishStem.Of(word, buffer)), FunctionWords.Contains(word) ? LightWord : 1);
                at = end;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>
    /// Each word and each Chinese character, once. Pairs of characters are left out: where two words meet, they make a pair that nothing holds.
    /// </summary>
    public static List<PassageWord> Tell(string text)
    {
        var words = new List<PassageWord>();
        var seen = new HashSet<ulong>();
        var folded = PlainText.FoldWhole(text).AsSpan();
        Span<char> buffer = stackalloc char[64];
        for (var at = 0; at < folded.Length;)
        {
            var end = PlainText.IsWordLetter(folded[at]) ? EndOfWord(folded, at) : at + 1;
            var word = folded[at..Math.Min(end, at + 40)];
            var chinese = PlainText.IsHan(folded[at]);
            if (chinese || PlainText.IsWordLetter(folded[at]))
            {
                var term = chinese ? FeatureHash.Of(Single, word) : FeatureHash.Of(Word, EnglishStem.Of(word, buffer));
                var tells = chinese
                    ? !FunctionWords.Contains(word[0]) && !Asking.Contains(word[0])
                    : !FunctionWords.Contains(word) && !AskingWords.Contains(word);
                if (seen.Add(term))
                {
                    words.Add(new(word.ToString(), term, tells));
                }
            }

            at = end;
        }

        return words;
    }

    /// <summary>Calls back with each run of three to five letters inside the words, edges marked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">How much a word counts, by its stem; absent: all the same.</param>
    /// <param name="found">Hears of each.</param>
    public static void Grams(string text, Func<ulong, float>? share, Action<ulong, float> found)
    {
        Span<char> buffer = stackalloc char[64];
        var folded = PlainText.FoldWhole(text).AsSpan();
        Span<char> marked = stackalloc char[42];
        for (var at = 0; at < folded.Length;)
        {
            if (!PlainText.IsWordLetter(folded[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(folded, at);
            var length = Math.Min(end - at, 40);
            marked[0] = ' ';
            folded.Slice(at, length).CopyTo(marked[1..]);
            marked[length + 1] = ' ';
            var weight = FunctionWords.Contains(folded.Slice(at, length)) ? LightWord : 1;
            weight *= share is null ? 1 : share(FeatureHash.Of(Word, EnglishStem.Of(folded.Slice(at, length), buffer)));
            for (var size = ShortGram; size <= LongGram; size++)
            {
                for (var start = 0; start + size <= length + 2; start++)
                {
                    found(FeatureHash.Of(Gram, marked.Slice(start, size)), weight);
                }
            }

            at = end;
        }
    }

    /// <summary>The share of letters among letters and Chinese characters, 0 to 1: Chinese has no letters inside words.</summary>
    public static float ShareOfLetters(string text)
    {
        int letters = 0, characters = 0;
        foreach (var character in text)
        {
            letters += PlainText.IsWordLetter(character) ? 1 : 0;
            characters += PlainText.IsHan(character) ? 1 : 0;
        }

        // A Chinese character is about as much as a short word.
        return letters == 0 ? 0 : letters / (letters + (4f * characters));
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && PlainText.IsWordLetter(text[at]))
        {
            at++;
        }

        return at;
    }
}
