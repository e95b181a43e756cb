namespace Bot.Dialogs.Understanding;

/// <summary>
/// Example sentences as weighted features, found through an inverted index: only examples that share something
/// with the message are touched.
/// </summary>
internal sealed class ExampleIndex
{
    private readonly Dictionary<ulong, int> _features = [];
    private readonly float[] _rarity;
    private readonly int[] _starts;
    private readonly int[] _examples;
    private readonly float[] _weights;
    private readonly float _unknownRarity;

    /// <summary>Builds the index.</summary>
    /// <param name="examples">Folded sentences.</param>
    public ExampleIndex(IReadOnlyList<string> examples)
    {
        var read = examples.Select(FeatureReader.Read).ToList();
        var frequency = new List<int>();
        foreach (var feature in read.SelectMany(features => features.Keys))
        {
            if (_features.TryAdd(feature, frequency.Count))
            {
                frequency.Add(0);
            }

            frequency[_features[feature]]++;
        }

        _unknownRarity = Rarity(0, examples.Count);
        _rarity = [.. frequency.Select(count => Rarity(count, examples.Count))];
        _starts = new int[frequency.Count + 1];
        for (var i = 0; i < frequency.Count; i++)
        {
            _starts[i + 1] = _starts[i] + frequency[i];
        }

        _examples = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        Examples = read.ConvertAll(Weighted);
        Fill();
    }

    /// <summary>Number of different features.</summary>
    public int Features => _rarity.Length;

    /// <summary>The examples, as <see cref="Read"/> gives a message.</summary>
    public IReadOnlyList<List<(int Feature, float Weight)>> Examples { get; }

    /// <summary>The message as weighted features, of length one; features that no example has are numbered -1.</summary>
    public List<(int Feature, float Weight)> Read(string folded) => Weighted(FeatureReader.Read(folded));

    /// <summary>How alike the message and each example are, 0 to 1.</summary>
    public float[] Similarities(List<(int Feature, float Weight)> message)
    {
        var similarities = new float[Examples.Count];
        foreach (var (feature, weight) in message)
        {
            if (feature < 0)
            {
                continue;
            }

            for (var i = _starts[feature]; i < _starts[feature + 1]; i++)
            {
                similarities[_examples[i]] += weight * _weights[i];
            }
        }

        return similarities;
    }

    private static float Rarity(int count, int examples) => (float)Arithmetic.Log(1 + ((examples + 1.0) / (count + 0.5)));

    // Features that no example has lengthen the message: what is unknown speaks against every target.
    private List<(int Feature, float Weight)> Weighted(Dictionary<ulong, float> features)
    {
        var weighted = new List<(int Feature, float Weight)>(features.Count);
        var squares = 0f;
        foreach (var (key, weight) in features)
        {
            var feature = _features.GetValueOrDefault(key, -1);
            var value = weight * (feature < 0 ? _unknownRarity : _rarity[feature]);
            weighted.Add((feature, value));
            squares += value * value;
        }

        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        return weighted.ConvertAll(pair => (pair.Feature, pair.Weight / length));
    }

    private void Fill()
    {
        var next = _starts.ToArray();
        for (var example = 0; example < Examples.Count; example++)
        {
            foreach (var (feature, weight) in Examples[example])
            {
                _examples[next[feature]] = example;
                _weights[next[feature]++] = weight;
            }
        }
    }
}
