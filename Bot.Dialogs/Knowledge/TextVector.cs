using System.Numerics;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Knowledge;

/// <summary>
/// What an embedding model makes of a text, in whole numbers: the same on every machine and in whatever order they are added, so that a
/// replay ranks alike.
/// </summary>
public sealed class TextVector
{
    private readonly sbyte[] _values;
    private readonly double _length;

    private TextVector(sbyte[] values)
    {
        _values = values;
        _length = Math.Sqrt(Dot(values, values));
    }

    /// <summary>How many numbers it has.</summary>
    public int Dimensions => _values.Length;

    /// <summary>Rounds a model's numbers; the largest becomes 127.</summary>
    /// <param name="numbers">The model's numbers.</param>
    public static TextVector Of(ReadOnlySpan<float> numbers)
    {
        var largest = 0f;
        foreach (var number in numbers)
        {
            largest = float.IsFinite(number) ? Math.Max(largest, Math.Abs(number)) : largest;
        }

        var values = new sbyte[numbers.Length];
        for (var i = 0; i < numbers.Length && largest > 0; i++)
        {
            values[i] = float.IsFinite(numbers[i]) ? (sbyte)MathF.Round(numbers[i] / largest * sbyte.MaxValue) : (sbyte)0;
        }

        return new(values);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    /// <param name="text">Base64.</param>
    public static TextVector? Parse(string? text)
    {
        var bytes = new byte[(text?.Length ?? 0) / 4 * 3];
        return bytes.Length > 0 && Convert.TryFromBase64String(text!, bytes, out var written) && written > 0
            ? new(MemoryMarshal.Cast<byte, sbyte>(bytes.AsSpan(0, written)).ToArray())
            : null;
    }

    /// <summary>How alike two are, -1 to 1; 0 when they are of different models.</summary>
    /// <param name="other">The other.</param>
    public double Likeness(TextVector other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Dimensions != Dimensions || _length == 0 || other._length == 0 ? 0 : Dot(_values, other._values) / (_length * other._length);
    }

    /// <summary>Its numbers as Base64, a byte each.</summary>
    public override string ToString() => Convert.ToBase64String(MemoryMarshal.AsBytes<sbyte>(_values));

    private static int Dot(sbyte[] left, sbyte[] right)
    {
        var sums = Vector<int>.Zero;
        var at = 0;
        for (; at + Vector<sbyte>.Count <= left.Length; at += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(left, at), out var leftLow, out var leftHigh);
            Vector.Widen(new Vector<sbyte>(right, at), out var rightLow, out var rightHigh);
            // A product has at most 127 times 127, which a short holds.
            Vector.Widen(leftLow * rightLow, out var first, out var second);
            Vector.Widen(leftHigh * rightHigh, out var third, out var fourth);
            sums += first + second + third + fourth;
        }

        var sum = Vector.Sum(sums);
        for (; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }
}
