namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Adds up a Chinese numeral from left to right.</summary>
internal sealed class ChineseSum
{
    private decimal _large;
    private decimal _section;
    private decimal? _current;
    private decimal _lastUnit;
    private decimal _fraction;
    private bool _afterZero;

    /// <summary>Whether the number is beyond what is read.</summary>
    public bool IsTooLarge => Total > NumberReader.Largest || _large > NumberReader.Largest || (_current ?? 0) > NumberReader.Largest;

    /// <summary>Whether a digit stands last.</summary>
    public bool HasDigits => (_current is not null || _lastUnit > 0) && _fraction == 0;

    /// <summary>The value so far; a last digit after 百, 千 or 万 counts the next lower unit (两百五 = 250).</summary>
    public decimal Total =>
        _large + _section + ((_current ?? 0) * (_lastUnit >= 100 && _current is > 0 and < 10 && !_afterZero && _fraction == 0 ? _lastUnit / 10 : 1));

    /// <summary>A number in digits.</summary>
    public void AddNumber(decimal value) => _current = value;

    /// <summary>A numeral; several in a row are read like digits.</summary>
    public void AddDigit(int digit)
    {
        if (_fraction > 0)
        {
            _current += digit * _fraction;
            _fraction /= 10;
            return;
        }

        _afterZero |= digit == 0 && _current is null;
        _current = ((_current ?? 0) * 10) + digit;
    }

    /// <summary>What follows is behind the point.</summary>
    public void StartDecimals()
    {
        _current ??= 0;
        _fraction = 0.1m;
    }

    /// <summary>十, 百, 千, 万 or 亿.</summary>
    public void Multiply(decimal unit)
    {
        if (unit < 10_000)
        {
            _section += (_current is null or 0 ? 1 : _current.Value) * unit;
        }
        else if (_large > 0 && _large < unit)
        {
            _large = (_large + _section + (_current ?? 0)) * unit;
            _section = 0;
        }
        else
        {
            var section = _section + (_current ?? 0);
            _large += (section == 0 ? 1 : section) * unit;
            _section = 0;
        }

        _current = null;
        _fraction = 0;
        _afterZero = false;
        _lastUnit = unit;
    }
}
