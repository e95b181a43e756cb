using System.Text;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Knowledge;

/// <summary>Words of a pack that mean the same: each is read as the first of its group, in questions and passages alike.</summary>
internal sealed class Synonyms
{
    private const int LongestWord = 64;

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new();

    private readonly Dictionary<string, List<(string[] Words, string First)>> _phrases = new(StringComparer.Ordinal);

    private Synonyms()
    {
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _phrases.Count == 0;

    /// <summary>Synonyms of these groups.</summary>
    public static Synonyms Of(IEnumerable<IReadOnlyList<string>> groups)
    {
        var synonyms = new Synonyms();
        foreach (var group in groups)
        {
            foreach (var word in group.Skip(1))
            {
                synonyms.Add(word, group[0]);
            }
        }

        foreach (var phrases in synonyms._phrases.Values)
        {
            phrases.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        return synonyms;
    }

    /// <summary>The text with each word as the first of its group.</summary>
    public string Apply(string text)
    {
        if (IsEmpty)
        {
            return text;
        }

        var folded = PlainText.FoldWhole(text);
        var words = Words(folded);
        var applied = new StringBuilder(folded.Length);
        var copied = 0;
        for (var i = 0; i < words.Count;)
        {
            if (At(words, i) is not { } phrase)
            {
                i++;
                continue;
            }

            applied.Append(folded, copied, words[i].Start - copied).Append(phrase.First);
            i += phrase.Words.Length;
            copied = words[i - 1].End;
        }

        return applied.Append(folded, copied, folded.Length - copied).ToString();
    }

    private void Add(string word, string first)
    {
        var words = Words(PlainText.FoldWhole(word)).ConvertAll(found => found.Stem);
        if (words.Count > 0)
        {
            (_phrases.TryGetValue(words[0], out var known) ? known : _phrases[words[0]] = []).Add(([.. words], first));
        }
    }

    // Of several the longest counts.
    private (string[] Words, string First)? At(List<(string Stem, int Start, int End)> words, int start)
    {
        foreach (var phrase in _phrases.TryGetValue(words[start].Stem, out var known) ? known : [])
        {
            if (start + phrase.Words.Length <= words.Count && phrase.Words.Index().All(word => words[start + word.Index].Stem == word.Item))
            {
                return phrase;
            }
        }

        return null;
    }

    // Stems of words, and Chinese characters one by one.
    private static List<(string Stem, int Start, int End)> Words(string folded)
    {
        var words = new List<(string Stem, int Start, int End)>();
        Span<char> buffer = stackalloc char[LongestWord];
        for (var at = 0; at < folded.Length;)
        {
            var end = at + 1;
            while (PlainText.IsWordLetter(folded[at]) && end < folded.Length && PlainText.IsWordLetter(folded[end]))
            {
                end++;
            }

            if (PlainText.IsHan(folded[at]) || PlainText.IsWordLetter(folded[at]))
            {
                words.Add((EnglishStem.Of(folded.AsSpan(at, Math.Min(end - at, LongestWord)), buffer).ToString(), at, end));
            }

            at = end;
        }

        return words;
    }
}
