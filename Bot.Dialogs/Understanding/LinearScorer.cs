using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// One linear separator per target (squared hinge loss, dual coordinate descent, fixed order), all targets side by side.
/// Additions happen in the same order whatever the machine's vector width, so that weights are equal to the bit.
/// </summary>
internal sealed class LinearScorer
{
    private const float Cost = 1f;
    private const int MostWeights = 64_000_000;

    private readonly int _targets;
    private readonly float[] _weights;

    private LinearScorer(int features, int targets)
    {
        _targets = targets;
        _weights = new float[(features + 1) * targets];
    }

    /// <summary>Trains, or gives none when the weights would take too much memory.</summary>
    /// <param name="examples">Features with their weights, each of length one.</param>
    /// <param name="owners">The target of each example.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="targets">Number of targets.</param>
    public static LinearScorer? Train(IReadOnlyList<IReadOnlyList<(int Feature, float Weight)>> examples, int[] owners, int features, int targets)
    {
        if (targets < 2 || (features + 1L) * targets > MostWeights)
        {
            return null;
        }

        var scorer = new LinearScorer(features, targets);
        var duals = new float[examples.Count * targets];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var step = new float[targets];
        var rounds = examples.Count > 5_000 ? 8 : 15;
        for (var round = 0; round < rounds; round++)
        {
            Shuffle(order, (ulong)round + 1);
            foreach (var example in order)
            {
                scorer.Learn(examples[example], owners[example], duals.AsSpan(example * targets, targets), step);
            }
        }

        return scorer;
    }

    /// <summary>How far the message lies on each target's side.</summary>
    public float[] Scores(IReadOnlyList<(int Feature, float Weight)> message)
    {
        var scores = Row((_weights.Length / _targets) - 1).ToArray();
        foreach (var (feature, weight) in message)
        {
            if (feature >= 0)
            {
                AddScaled(Row(feature), weight, scores);
            }
        }

        return scores;
    }

    private static void AddScaled(ReadOnlySpan<float> from, float scale, Span<float> to)
    {
        var source = MemoryMarshal.Cast<float, Vector<float>>(from);
        var target = MemoryMarshal.Cast<float, Vector<float>>(to);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }

        for (var i = target.Length * Vector<float>.Count; i < to.Length; i++)
        {
            to[i] += from[i] * scale;
        }
    }

    private static void Shuffle(int[] order, ulong seed)
    {
        var state = seed * 0x9E3779B97F4A7C15;
        for (var i = order.Length - 1; i > 0; i--)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            var j = (int)((state >> 33) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    private void Learn(IReadOnlyList<(int Feature, float Weight)> example, int owner, Span<float> duals, float[] step)
    {
        const float softness = 1 / (2 * Cost);
        const float curvature = 2 + softness;
        var scores = Scores(example);
        for (var target = 0; target < _targets; target++)
        {
            var side = target == owner ? 1f : -1f;
            var gradient = (side * scores[target]) - 1 + (duals[target] * softness);
            var dual = Math.Max(duals[target] - (gradient / curvature), 0);
            step[target] = (dual - duals[target]) * side;
            duals[target] = dual;
        }

        AddScaled(step, 1, Row((_weights.Length / _targets) - 1));
        foreach (var (feature, weight) in example)
        {
            AddScaled(step, weight, Row(feature));
        }
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _targets, _targets);
}
