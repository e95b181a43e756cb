using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Texts that statements may stem from, read once.</summary>
internal sealed class Source
{
    private readonly Lazy<Figures> _figures;
    private readonly Lazy<HashSet<string>> _words;
    private readonly Lazy<HashSet<int>> _pairs;

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts.</param>
    public Source(IEnumerable<string> texts)
    {
        Text = string.Join('\n', texts.Select(text => PlainForm.Fold(JsonEscapes.Undo(text))));
        _figures = new(() => new(Text), LazyThreadSafetyMode.ExecutionAndPublication);
        _words = new(() => new(Vocabulary.Words(Text), StringComparer.Ordinal), LazyThreadSafetyMode.ExecutionAndPublication);
        _pairs = new(Pairs, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>All texts, folded, one a line.</summary>
    public string Text { get; }

    /// <summary>Quantities in the order of the text.</summary>
    public IReadOnlyList<FoundQuantity> Quantities => _figures.Value.All;

    /// <summary>Two Chinese characters as one number.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public static int Pair(char first, char second) => (first << 16) | second;

    /// <summary>Whether a part of a text stands in it.</summary>
    /// <param name="lower">Folded.</param>
    public bool Has(string lower) => lower.Length > 0 && WordSearch.Has(Text, lower);

    /// <summary>Whether a word in Latin letters stands in it, in any of its forms.</summary>
    /// <param name="word">In lower case.</param>
    public bool HasWord(string word) => _words.Value.Contains(word) || _words.Value.Contains(Vocabulary.Stem(word));

    /// <summary>Whether two characters stand in it side by side.</summary>
    /// <param name="pair">See <see cref="Pair"/>.</param>
    public bool HasPair(int pair) => _pairs.Value.Contains(pair);

    /// <summary>Whether it gives the quantity; a bare number matches any that has a unit, and the other way round.</summary>
    /// <param name="quantity">The quantity.</param>
    public bool Gives(Quantity quantity) => _figures.Value.Give(quantity);

    private HashSet<int> Pairs()
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < Text.Length; i++)
        {
            if (PlainText.IsHan(Text[i]) && PlainText.IsHan(Text[i - 1]))
            {
                pairs.Add(Pair(Text[i - 1], Text[i]));
            }
        }

        return pairs;
    }
}
