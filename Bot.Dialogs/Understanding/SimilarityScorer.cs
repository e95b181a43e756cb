namespace Bot.Dialogs.Understanding;

/// <summary>
/// How much a message resembles each target: its nearest example, the middle of its examples and a linear separator,
/// which err in different ways.
/// </summary>
internal sealed class SimilarityScorer
{
    private const float NearestShare = 0.3f;
    private const float MiddleShare = 0.7f;
    private const float LinearShare = 1.5f;

    private readonly ExampleIndex _index;
    private readonly LinearScorer? _linear;
    private readonly int[] _owners;
    private readonly float[] _middleLengths;

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Folded sentences.</param>
    /// <param name="owners">The target of each.</param>
    /// <param name="targets">Number of targets.</param>
    public SimilarityScorer(IReadOnlyList<string> examples, int[] owners, int targets)
    {
        _owners = owners;
        _index = new ExampleIndex(examples);
        _linear = LinearScorer.Train(_index.Examples, owners, _index.Features, targets);
        _middleLengths = MiddleLengths(targets);
    }

    /// <summary>The confidence for each target that the message shares anything with, 0 for others.</summary>
    public double[] Confidences(string folded)
    {
        var (raw, nearest, known) = Measure(folded);
        return Calibration.Confidences(raw, nearest, known);
    }

    /// <summary>The signs that confidence is computed from.</summary>
    public (double[] Raw, float[] Nearest, double Known) Measure(string folded)
    {
        var message = _index.Read(folded);
        var similarities = _index.Similarities(message);
        var (nearest, middle) = (new float[_middleLengths.Length], new float[_middleLengths.Length]);
        for (var i = 0; i < similarities.Length; i++)
        {
            nearest[_owners[i]] = Math.Max(nearest[_owners[i]], similarities[i]);
            middle[_owners[i]] += similarities[i];
        }

        var linear = _linear?.Scores(message);
        var raw = new double[nearest.Length];
        for (var target = 0; target < raw.Length; target++)
        {
            var center = middle[target] / _middleLengths[target];
            var side = linear is null ? center : (Math.Clamp(linear[target], -1, 1) + 1) / 2;
            raw[target] = nearest[target] == 0 ? 0 : (NearestShare * nearest[target]) + (MiddleShare * center) + (LinearShare * side);
        }

        return (raw, nearest, Known(message));
    }

    // The share of the message that any example knows.
    private static double Known(List<(int Feature, float Weight)> message)
    {
        var known = 0f;
        foreach (var (feature, weight) in message)
        {
            known += feature < 0 ? 0 : weight * weight;
        }

        return known;
    }

    private float[] MiddleLengths(int targets)
    {
        var sums = new Dictionary<int, float>[targets];
        for (var i = 0; i < _owners.Length; i++)
        {
            var sum = sums[_owners[i]] ??= [];
            foreach (var (feature, weight) in _index.Examples[i])
            {
                sum[feature] = sum.GetValueOrDefault(feature) + weight;
            }
        }

        return [.. sums.Select(sum => sum is null ? 1 : MathF.Sqrt(sum.Values.Aggregate(0f, (total, weight) => total + (weight * weight))))];
    }
}
