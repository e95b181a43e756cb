using System.Text;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Knowledge;

/// <summary>The terms by which texts are found: stems of words, parts of words, Chinese characters and pairs of them.</summary>
internal static class SearchTerms
{
    private const double FunctionWord = 0.2;
    private const double PartOfWord = 0.15;
    private const int PartLength = 4;

    /// <summary>Each term of a text with its weight, in order, repeated as the text repeats it.</summary>
    public static IEnumerable<(string Term, double Weight)> Of(string text)
    {
        var plain = SimplifiedCharacters.From(text.Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
        for (var start = 0; start < plain.Length;)
        {
            var han = Han(plain[start]);
            var end = start;
            while (end < plain.Length && char.IsLetterOrDigit(plain[end]) && Han(plain[end]) == han)
            {
                end++;
            }

            foreach (var term in han ? Characters(plain[start..end]) : end > start ? Word(plain[start..end]) : [])
            {
                yield return term;
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static bool Han(char c) => c is >= '\u3400' and <= '\u9fff';

    private static IEnumerable<(string Term, double Weight)> Characters(string run)
    {
        for (var i = 0; i < run.Length; i++)
        {
            yield return (run[i..(i + 1)], FunctionWords.Contains(run[i]) ? FunctionWord : 1);
            if (i + 1 < run.Length)
            {
                yield return (run[i..(i + 2)], 1);
            }
        }
    }

    private static IEnumerable<(string Term, double Weight)> Word(string word)
    {
        var light = FunctionWords.Contains(word);
        yield return (Stem(word), light ? FunctionWord : 1);
        var bounded = $"<{word}>";
        for (var i = 0; !light && i + PartLength <= bounded.Length; i++)
        {
            yield return ($"#{bounded.AsSpan(i, PartLength)}", PartOfWord);
        }
    }

    private static string Stem(string word)
    {
        var buffer = new char[word.Length];
        return EnglishStem.Of(word, buffer).ToString();
    }
}
