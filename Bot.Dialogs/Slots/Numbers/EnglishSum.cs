namespace Bot.Dialogs.Slots.Numbers;

/// <summary>Adds up English number words from left to right; refuses a word that cannot follow.</summary>
internal sealed class EnglishSum
{
    private decimal _large;
    private decimal _current;
    private decimal _lastScale = decimal.MaxValue;
    private decimal _room = decimal.MaxValue;
    private decimal _fraction;
    private bool _joined;

    /// <summary>The value so far.</summary>
    public decimal Total => _large + _current;

    /// <summary>Whether the number may end here.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether the number is beyond what is read.</summary>
    public bool IsTooLarge => Total > NumberReader.Largest;

    /// <summary>A number word below one hundred, or a half.</summary>
    public bool Add(decimal value)
    {
        if (_fraction > 0)
        {
            _current += value < 10 ? value * _fraction : 0;
            _fraction /= 10;
            return value < 10;
        }

        if (value >= _room || (value == 0 && IsComplete) || (value == 0.5m && IsComplete && !_joined))
        {
            return false;
        }

        _current += value;
        _room = value switch { >= 20 => 10, 0.5m => 0, _ => 0.6m };
        _joined = false;
        return IsComplete = true;
    }

    /// <summary>Dozen, hundred, thousand and so on.</summary>
    public bool Multiply(decimal scale)
    {
        if (scale >= _lastScale && scale != 100 && Total != 0.5m)
        {
            return false;
        }

        var factor = _current == 0 ? 1 : _current;
        if (scale is 100 or 12 && factor < 100)
        {
            _current = factor * scale;
            _room = 100;
        }
        else
        {
            _large += factor * scale;
            _current = 0;
            _room = decimal.MaxValue;
            _lastScale = scale;
        }

        _joined = false;
        return IsComplete = true;
    }

    /// <summary>"A" before hundred, half and the like.</summary>
    public bool AddArticle(bool isFollowed) => isFollowed && (!IsComplete || _joined || Total == 0.5m);

    /// <summary>"And" inside a number.</summary>
    public bool Join(bool isFollowed) => _joined = isFollowed && IsComplete;

    /// <summary>"Point".</summary>
    public bool StartDecimals(bool isFollowed)
    {
        _fraction = isFollowed && IsComplete ? 0.1m : 0;
        return _fraction > 0;
    }
}
