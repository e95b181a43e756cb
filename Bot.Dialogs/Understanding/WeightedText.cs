namespace Bot.Dialogs.Understanding;

/// <summary>A text as known features with weights. The length of the whole, with what is unknown, is one; what it is about comes on top.</summary>
internal sealed class WeightedText
{
    private int[] _features = [];
    private float[] _weights = [];

    /// <summary>Number of known features.</summary>
    public int Count { get; private set; }

    /// <summary>The sum of the squared weights: how much of the text is known, 0 to 1.</summary>
    public float Square { get; private set; }

    /// <summary>The sum of all squared weights, with those of what the text is about.</summary>
    public float WholeSquare { get; private set; }

    /// <summary>The share of the text's words with content that is known, 0 to 1.</summary>
    public float KnownContent { get; set; }

    /// <summary>The features' numbers.</summary>
    public ReadOnlySpan<int> Features => _features.AsSpan(0, Count);

    /// <summary>The features' weights.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    /// <summary>Empties the text and makes room.</summary>
    public void Clear(int capacity)
    {
        Count = 0;
        Square = 0;
        WholeSquare = 0;
        KnownContent = 0;
        if (_features.Length < capacity)
        {
            _features = new int[capacity];
            _weights = new float[capacity];
        }
    }

    /// <summary>Adds a feature.</summary>
    public void Add(int feature, float weight)
    {
        _features[Count] = feature;
        _weights[Count++] = weight;
        Square += weight * weight;
        WholeSquare += weight * weight;
    }

    /// <summary>Adds what the text is about.</summary>
    /// <param name="first">The feature of the first coordinate.</param>
    /// <param name="direction">The coordinates, of length one.</param>
    /// <param name="share">How much it counts.</param>
    public void AddMeaning(int first, ReadOnlySpan<float> direction, float share)
    {
        for (var i = 0; i < direction.Length; i++)
        {
            _features[Count] = first + i;
            _weights[Count++] = share * direction[i];
        }

        WholeSquare += share * share;
    }

    /// <summary>A copy that takes no more room than needed.</summary>
    public WeightedText Copy() => new()
    {
        _features = Features.ToArray(),
        _weights = Weights.ToArray(),
        Count = Count,
        Square = Square,
        WholeSquare = WholeSquare,
        KnownContent = KnownContent,
    };
}
