using Bot.Dialogs.Slots;
using Bot.Dialogs.Slots.Choices;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Mends a slip of the fingers in a word that no example has, where one that they have was plainly meant: "retrun my lantren".
/// Real words stay what they are, and so do other forms of a known word.
/// </summary>
internal sealed class MistypedWords
{
    private const int Shortest = 4;
    private const int Longest = 24;
    private const ulong Seed = 71;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _knownHashes = [];
    private readonly Dictionary<ulong, List<string>> _shortened = [];

    /// <summary>Collects the words.</summary>
    /// <param name="texts">Folded examples and keywords.</param>
    public MistypedWords(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            for (var (start, end) = Next(text, 0); start < text.Length; (start, end) = Next(text, end))
            {
                var word = text[start..end];
                _known[word] = _known.GetValueOrDefault(word) + 1;
            }
        }

        foreach (var word in _known.Keys)
        {
            _knownHashes.Add(Without(word, -1));
            for (var left = -1; left < word.Length; left++)
            {
                var key = Without(word, left);
                (_shortened.TryGetValue(key, out var words) ? words : _shortened[key] = []).Add(word);
            }
        }
    }

    /// <summary>The folded text with its slips mended; the same text where there are none.</summary>
    public string Mend(string folded)
    {
        var mended = folded;
        for (var (start, end) = Next(folded, 0); start < folded.Length; (start, end) = Next(folded, end))
        {
            if (Meant(folded.AsSpan(start, end - start)) is { } word)
            {
                var at = start + mended.Length - folded.Length;
                mended = string.Concat(mended.AsSpan(0, at), word, mended.AsSpan(at + end - start));
            }
        }

        return mended;
    }

    private string? Meant(ReadOnlySpan<char> typed)
    {
        if (_knownHashes.Contains(Without(typed, -1)) || FunctionWords.Contains(typed) || Typing.IsWord(typed))
        {
            return null;
        }

        string? best = null;
        for (var left = -1; left < typed.Length; left++)
        {
            if (!_shortened.TryGetValue(Without(typed, left), out var words))
            {
                continue;
            }

            foreach (var word in words)
            {
                if (word != best && IsSlip(typed, word) && (best is null || IsBefore(word, best)))
                {
                    best = word;
                }
            }
        }

        return best;
    }

    private bool IsBefore(string word, string other) =>
        _known[word] > _known[other] || (_known[word] == _known[other] && string.CompareOrdinal(word, other) < 0);

    // Hardly anybody gets the first letter wrong, and what is longer at its end is another form of the word.
    private static bool IsSlip(ReadOnlySpan<char> typed, string word) =>
        typed[0] == word[0] && !typed.StartsWith(word) && !word.AsSpan().StartsWith(typed) && Typing.IsNear(new string(typed), word);

    // Two words that are one slip apart are equal without one of their letters.
    private static ulong Without(ReadOnlySpan<char> word, int left)
    {
        if (left < 0)
        {
            return FeatureHash.Of(Seed, word);
        }

        Span<char> rest = stackalloc char[Longest];
        word[..left].CopyTo(rest);
        word[(left + 1)..].CopyTo(rest[left..]);
        return FeatureHash.Of(Seed, rest[..(word.Length - 1)]);
    }

    // The next word of Latin letters that is neither too short nor too long; nothing at the end of the text.
    private static (int Start, int End) Next(string text, int from)
    {
        for (var start = from; start < text.Length;)
        {
            var (end, isLatin) = (start, true);
            while (end < text.Length && PlainText.IsWordLetter(text[end]))
            {
                isLatin &= char.IsAsciiLetterLower(text[end++]);
            }

            if (isLatin && end - start is >= Shortest and <= Longest)
            {
                return (start, end);
            }

            start = Math.Max(end, start + 1);
        }

        return (text.Length, text.Length);
    }
}
