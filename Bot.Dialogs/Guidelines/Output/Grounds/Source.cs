using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>Texts that statements may stem from, read once.</summary>
internal sealed class Source
{
    private readonly HashSet<Quantity> _quantities = [];
    private readonly HashSet<decimal> _values = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<int> _pairs = [];
    private readonly List<FoundQuantity> _found = [];

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts.</param>
    public Source(IEnumerable<string> texts)
    {
        Text = string.Join('\n', texts.Select(text => PlainForm.Fold(text)));
        foreach (var line in Text.Split('\n'))
        {
            ReadQuantities(line);
        }

        foreach (var word in Vocabulary.Words(Text))
        {
            _words.Add(word);
        }

        for (var i = 1; i < Text.Length; i++)
        {
            if (PlainText.IsHan(Text[i]) && PlainText.IsHan(Text[i - 1]))
            {
                _pairs.Add(Pair(Text[i - 1], Text[i]));
            }
        }
    }

    /// <summary>All texts, folded, one a line.</summary>
    public string Text { get; }

    /// <summary>Quantities in the order of the text.</summary>
    public IReadOnlyList<FoundQuantity> Quantities => _found;

    /// <summary>Two Chinese characters as one number.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public static int Pair(char first, char second) => (first << 16) | second;

    /// <summary>Whether a part of a text stands in it.</summary>
    /// <param name="lower">Folded.</param>
    public bool Has(string lower) => lower.Length > 0 && WordSearch.Has(Text, lower);

    /// <summary>Whether a word in Latin letters stands in it, in any of its forms.</summary>
    /// <param name="word">In lower case.</param>
    public bool HasWord(string word) => _words.Contains(word) || _words.Contains(Vocabulary.Stem(word));

    /// <summary>Whether two characters stand in it side by side.</summary>
    /// <param name="pair">See <see cref="Pair"/>.</param>
    public bool HasPair(int pair) => _pairs.Contains(pair);

    /// <summary>Whether it gives the quantity; a bare number matches any that has a unit, and the other way round.</summary>
    /// <param name="quantity">The quantity.</param>
    public bool Gives(Quantity quantity) =>
        quantity.Unit.Length == 0 ? _values.Contains(quantity.Value) : _quantities.Contains(quantity) || (IsPlain(quantity) is { } bare && _quantities.Contains(bare));

    // {"price": 1299} and "hours: 24" name no unit.
    private static Quantity? IsPlain(Quantity quantity) => quantity.Unit switch
    {
        Units.Minutes when quantity.Value % 1440 == 0 => new(quantity.Value / 1440, Units.None),
        Units.Minutes when quantity.Value % 60 == 0 => new(quantity.Value / 60, Units.None),
        Units.Date or Units.Time or Units.Weekday => null,
        _ => quantity with { Unit = Units.None },
    };

    private void ReadQuantities(string line)
    {
        var found = QuantityReader.Read(line);
        _found.AddRange(found);
        foreach (var item in found)
        {
            Add(item.Quantity);
        }

        Span<decimal> days = [.. found.Where(item => item.Quantity.Unit == Units.Weekday).Select(item => item.Quantity.Value)];
        for (var day = days.Length > 1 ? days[0] : 8; days.Length > 1 && day < days[^1]; day++)
        {
            Add(new(day, Units.Weekday));
        }
    }

    private void Add(Quantity quantity)
    {
        _quantities.Add(quantity);
        if (quantity.Unit == Units.Date)
        {
            _quantities.Add(new(quantity.Value % 10_000, Units.Date));
            _quantities.Add(new(decimal.Truncate(quantity.Value % 10_000 / 100) * 100, Units.Date));
            _quantities.Add(new(decimal.Truncate(quantity.Value / 10_000), Units.Year));
            return;
        }

        if (quantity.Unit is not (Units.Time or Units.Weekday))
        {
            _values.Add(quantity.Value);
            AddBare(quantity);
        }
    }

    // The number as it was written, for an answer that leaves the unit out.
    private void AddBare(Quantity quantity)
    {
        if (quantity.Unit == Units.Minutes)
        {
            _values.Add(quantity.Value / 60);
            _values.Add(quantity.Value / 1440);
        }
        else if (quantity.Unit == Units.Months)
        {
            _values.Add(quantity.Value / 12);
        }
    }
}
