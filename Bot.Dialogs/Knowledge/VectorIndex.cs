namespace Bot.Dialogs.Knowledge;

/// <summary>The vectors of passages, and how much likeness means something.</summary>
internal sealed class VectorIndex
{
    private const int Sampled = 1_000;
    private const int Stride = 7_919;

    private readonly TextVector?[] _vectors;
    private readonly Dictionary<string, TextVector> _byHash;
    private readonly double _floor;

    /// <summary>Builds it.</summary>
    /// <param name="model">The model that made them.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="byHash">Vectors by the hash of their passage.</param>
    public VectorIndex(string model, IReadOnlyList<Passage> passages, Dictionary<string, TextVector> byHash)
    {
        Model = model;
        _byHash = byHash;
        _vectors = [.. passages.Select(passage => byHash.GetValueOrDefault(passage.Hash))];
        _floor = Floor([.. _vectors.OfType<TextVector>()]);
    }

    /// <summary>The model that made them.</summary>
    public string Model { get; }

    /// <summary>Vectors by the hash of their passage.</summary>
    public IReadOnlyDictionary<string, TextVector> ByHash => _byHash;

    /// <summary>How much of what a text means a passage says, 0 to 1; 0 is what any two passages have in common.</summary>
    public double Likeness(TextVector asked, int passage) => _vectors[passage] is { } vector ? Above(asked.Likeness(vector)) : 0;

    /// <summary>The same for a passage by its hash.</summary>
    public double Likeness(TextVector asked, string hash) => _byHash.TryGetValue(hash, out var vector) ? Above(asked.Likeness(vector)) : 0;

    private double Above(double likeness) => Math.Clamp((likeness - _floor) / (1 - _floor), 0, 1);

    // Models differ in how alike they find things that have nothing to do with each other.
    private static double Floor(List<TextVector> vectors)
    {
        if (vectors.Count < 3)
        {
            return 0;
        }

        var sum = 0.0;
        var pairs = Math.Min(Sampled, vectors.Count);
        for (var i = 0; i < pairs; i++)
        {
            var other = (int)((((long)i * Stride) + 1) % vectors.Count);
            sum += vectors[i].Likeness(vectors[other == i ? (i + 1) % vectors.Count : other]);
        }

        return Math.Clamp(sum / pairs, 0, 0.95);
    }
}
