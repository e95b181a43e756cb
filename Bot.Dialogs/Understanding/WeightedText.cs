namespace Bot.Dialogs.Understanding;

/// <summary>A text as known features with weights. The length of the whole, with what is unknown, is one.</summary>
internal sealed class WeightedText
{
    private int[] _features = [];
    private float[] _weights = [];

    /// <summary>Number of known features.</summary>
    public int Count { get; private set; }

    /// <summary>The share of the text that is known, 0 to 1.</summary>
    public float Known { get; private set; }

    /// <summary>The features' numbers.</summary>
    public ReadOnlySpan<int> Features => _features.AsSpan(0, Count);

    /// <summary>The features' weights.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    /// <summary>Empties the text and makes room.</summary>
    public void Clear(int capacity)
    {
        Count = 0;
        Known = 0;
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
        Known += weight * weight;
    }

    /// <summary>A copy that takes no more room than needed.</summary>
    public WeightedText Copy() => new() { _features = Features.ToArray(), _weights = Weights.ToArray(), Count = Count, Known = Known };
}
