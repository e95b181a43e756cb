using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Bot.Dialogs.Understanding;

/// <summary>How far a text lies on each target's side: one byte per feature and target, with a scale per feature.</summary>
internal sealed class LinearModel
{
    /// <summary>How much resemblance to the middle of the examples counts beside the separator.</summary>
    public const float MiddleShare = 0.5f;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly int _stride;

    /// <summary>Makes the model small.</summary>
    /// <param name="weights">A row per feature, then one that always counts; <see cref="StrideOf"/> weights each.</param>
    /// <param name="targets">Number of targets.</param>
    public LinearModel(ReadOnlySpan<float> weights, int targets)
    {
        Targets = targets;
        _stride = StrideOf(targets);
        _scales = new float[weights.Length / _stride];
        _weights = new sbyte[weights.Length];
        for (var row = 0; row < _scales.Length; row++)
        {
            Round(weights.Slice(row * _stride, _stride), row);
        }
    }

    /// <summary>Number of targets.</summary>
    public int Targets { get; }

    /// <summary>How much memory it takes.</summary>
    public long Bytes => _weights.Length + (_scales.Length * (long)sizeof(float));

    /// <summary>Weights of a row: a whole number of vectors on any machine.</summary>
    public static int StrideOf(int targets) => (targets + 15) / 16 * 16;

    /// <summary>The score for each target.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scores">Room for <see cref="StrideOf"/> scores.</param>
    public void Score(WeightedText text, Span<float> scores)
    {
        scores.Clear();
        AddRow(_scales.Length - 1, 1, scores);
        for (var i = 0; i < text.Count; i++)
        {
            AddRow(text.Features[i], text.Weights[i], scores);
        }
    }

    private void Round(ReadOnlySpan<float> weights, int row)
    {
        var largest = 0f;
        foreach (var weight in weights)
        {
            largest = Math.Max(largest, Math.Abs(weight));
        }

        _scales[row] = largest / sbyte.MaxValue;
        for (var i = 0; i < weights.Length && largest > 0; i++)
        {
            _weights[(row * _stride) + i] = (sbyte)MathF.Round(weights[i] / largest * sbyte.MaxValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRow(int row, float weight, Span<float> scores)
    {
        var from = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(_weights.AsSpan(row * _stride, _stride));
        var to = MemoryMarshal.Cast<float, Vector128<float>>(scores);
        var factor = Vector128.Create(weight * _scales[row]);
        for (var i = 0; i < from.Length; i++)
        {
            var (low, high) = Vector128.Widen(from[i]);
            var ((first, second), (third, fourth)) = (Vector128.Widen(low), Vector128.Widen(high));
            to[4 * i] += Vector128.ConvertToSingle(first) * factor;
            to[(4 * i) + 1] += Vector128.ConvertToSingle(second) * factor;
            to[(4 * i) + 2] += Vector128.ConvertToSingle(third) * factor;
            to[(4 * i) + 3] += Vector128.ConvertToSingle(fourth) * factor;
        }
    }
}
