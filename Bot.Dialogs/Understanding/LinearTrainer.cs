using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding;

/// <summary>
/// Learns one linear separator per target (squared hinge loss, dual coordinate descent, fixed order and number of rounds), all
/// targets side by side. Vectors only hold different targets, never parts of one sum, so that the weights are equal to the bit
/// whatever the machine's vector width. The innermost loops are optimised from the first call: a host compiles its packs once, at start.
/// </summary>
internal sealed class LinearTrainer
{
    private const float Cost = 1;

    // There are far fewer examples of a target than of all others.
    private const float OwnCost = 4;
    private const int MostRounds = 8;
    private const int FewestRounds = 3;

    // Multiplications. Where one round takes more than a few seconds, the middle of the examples has to do.
    private const double MostWork = 9e9;

    private readonly int _features;
    private readonly float[] _weights;
    private readonly int _stride;
    private readonly int _targets;

    private LinearTrainer(int features, int targets)
    {
        _features = features;
        _targets = targets;
        _stride = LinearModel.StrideOf(targets);
        _weights = new float[(features + 1) * _stride];
    }

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="owners">The target of each.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="targets">Number of targets.</param>
    public static LinearModel Train(IReadOnlyList<WeightedText> examples, IReadOnlyList<int> owners, int features, int targets)
    {
        var trainer = new LinearTrainer(features, targets);
        var rounds = (int)Math.Min(MostRounds, MostWork / (2.0 * targets * examples.Sum(example => (long)example.Count)));
        if (rounds >= FewestRounds && targets > 1)
        {
            trainer.Separate(examples, owners, rounds);
        }

        trainer.AddMiddles(examples, owners);
        return new(trainer._weights, targets);
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddScaled(ReadOnlySpan<float> from, float scale, Span<float> to)
    {
        var source = MemoryMarshal.Cast<float, Vector<float>>(from);
        var target = MemoryMarshal.Cast<float, Vector<float>>(to);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    private void Separate(IReadOnlyList<WeightedText> examples, IReadOnlyList<int> owners, int rounds)
    {
        var duals = new float[examples.Count * _targets];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var (scores, steps) = (new float[_stride], new float[_stride]);
        for (var round = 0; round < rounds; round++)
        {
            Shuffle(order, (ulong)round + 1);
            foreach (var example in order)
            {
                Score(examples[example], scores);
                if (FindSteps(owners[example], 1 + examples[example].WholeSquare, scores, duals.AsSpan(example * _targets, _targets), steps))
                {
                    Move(examples[example], steps);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool FindSteps(int owner, float length, ReadOnlySpan<float> scores, Span<float> duals, Span<float> steps)
    {
        var moves = false;
        for (var target = 0; target < duals.Length; target++)
        {
            var (side, softness) = target == owner ? (1f, 1 / (2 * OwnCost)) : (-1f, 1 / (2 * Cost));
            var gradient = (side * scores[target]) - 1 + (duals[target] * softness);
            var dual = Math.Max(duals[target] - (gradient / (length + softness)), 0);
            steps[target] = (dual - duals[target]) * side;
            moves |= dual != duals[target];
            duals[target] = dual;
        }

        return moves;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(WeightedText text, Span<float> scores)
    {
        Row(_features).CopyTo(scores);
        var features = text.Features;
        var weights = text.Weights;
        for (var i = 0; i < features.Length; i++)
        {
            AddScaled(Row(features[i]), weights[i], scores);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Move(WeightedText text, ReadOnlySpan<float> steps)
    {
        AddScaled(steps, 1, Row(_features));
        var features = text.Features;
        var weights = text.Weights;
        for (var i = 0; i < features.Length; i++)
        {
            AddScaled(steps, weights[i], Row(features[i]));
        }
    }

    // How alike the message and the middle of a target's examples are is linear too.
    private void AddMiddles(IReadOnlyList<WeightedText> examples, IReadOnlyList<int> owners)
    {
        foreach (var group in Enumerable.Range(0, examples.Count).GroupBy(example => owners[example]))
        {
            var middle = new Dictionary<int, float>();
            foreach (var example in group.Select(number => examples[number]))
            {
                for (var i = 0; i < example.Count; i++)
                {
                    middle[example.Features[i]] = middle.GetValueOrDefault(example.Features[i]) + example.Weights[i];
                }
            }

            var length = MathF.Sqrt(middle.Values.Aggregate(0f, (sum, weight) => sum + (weight * weight)));
            foreach (var (feature, weight) in middle)
            {
                _weights[(feature * _stride) + group.Key] += LinearModel.MiddleShare * weight / length;
            }
        }
    }

    private Span<float> Row(int feature) => _weights.AsSpan(feature * _stride, _stride);
}
