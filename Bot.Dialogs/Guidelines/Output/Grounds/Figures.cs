namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>The quantities of a source.</summary>
internal sealed class Figures
{
    private readonly HashSet<Quantity> _quantities = [];
    private readonly HashSet<decimal> _values = [];
    private readonly List<FoundQuantity> _found = [];

    /// <summary>Reads texts.</summary>
    /// <param name="text">Folded, one a line.</param>
    public Figures(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Read(line);
        }
    }

    /// <summary>All of them, in the order of the text.</summary>
    public IReadOnlyList<FoundQuantity> All => _found;

    /// <summary>Whether the quantity is among them; a bare number matches any that has a unit, and the other way round.</summary>
    /// <param name="quantity">The quantity.</param>
    public bool Give(Quantity quantity) =>
        quantity.Unit.Length == 0 ? _values.Contains(quantity.Value) : _quantities.Contains(quantity) || (Bare(quantity) is { } bare && _quantities.Contains(bare));

    // {"price": 1299} and "hours: 24" name no unit.
    private static Quantity? Bare(Quantity quantity) => quantity.Unit switch
    {
        Units.Minutes when quantity.Value % 1440 == 0 => new(quantity.Value / 1440, Units.None),
        Units.Minutes when quantity.Value % 60 == 0 => new(quantity.Value / 60, Units.None),
        Units.Date or Units.Time or Units.Weekday => null,
        _ => quantity with { Unit = Units.None },
    };

    private void Read(string line)
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
