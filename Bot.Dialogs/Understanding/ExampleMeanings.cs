using System.Numerics;

namespace Bot.Dialogs.Understanding;

/// <summary>What the examples of each target are about, to tell how near the nearest of them is to a message.</summary>
internal sealed class ExampleMeanings
{
    // A direction in bytes.
    private const double Length = 127;

    // How near the nearest example is where that says neither yes nor no.
    private const double Middle = 0.75;

    private readonly sbyte[] _directions;
    private readonly int[] _starts;

    private ExampleMeanings(sbyte[] directions, int[] starts)
    {
        _directions = directions;
        _starts = starts;
    }

    /// <summary>How much memory it takes.</summary>
    public long Bytes => _directions.Length + (_starts.Length * (long)sizeof(int));

    /// <summary>Collects the examples. Names of targets do not count: nobody would say them.</summary>
    public static ExampleMeanings Of(IReadOnlyList<LearnedExample> examples, int targets)
    {
        var owned = examples.Where(example => !example.IsName).ToLookup(example => example.Target, example => example.Features.Meaning);
        var directions = new List<sbyte>();
        var starts = new int[targets + 1];
        var room = new sbyte[WordVectors.Dimensions];
        for (var target = 0; target < targets; target++)
        {
            foreach (var meaning in owned[target])
            {
                if (Round(meaning, room) > 0)
                {
                    directions.AddRange(room);
                }
            }

            starts[target + 1] = directions.Count;
        }

        return new([.. directions], starts);
    }

    /// <summary>Which way a text lies, in bytes.</summary>
    /// <param name="meaning">What it is about.</param>
    /// <param name="into">Takes <see cref="WordVectors.Dimensions"/> coordinates.</param>
    /// <returns>How much that tells, 0 to 1.</returns>
    public static float Round(Meaning meaning, Span<sbyte> into)
    {
        Span<float> direction = stackalloc float[WordVectors.Dimensions];
        var told = meaning.Direction(direction);
        for (var i = 0; i < direction.Length; i++)
        {
            into[i] = (sbyte)Math.Round(Length * direction[i]);
        }

        return told;
    }

    /// <summary>How near the nearest example of the target is: 0 where that says nothing, more where nearer.</summary>
    /// <param name="place">The message's direction.</param>
    /// <param name="told">How much that tells.</param>
    /// <param name="target">The target.</param>
    public double Nearness(ReadOnlySpan<sbyte> place, float told, int target)
    {
        var own = _directions.AsSpan(_starts[target].._starts[target + 1]);
        if (own.IsEmpty || told == 0)
        {
            return 0;
        }

        var best = int.MinValue;
        for (; !own.IsEmpty; own = own[place.Length..])
        {
            best = Math.Max(best, Product(place, own));
        }

        return told * ((best / (Length * Length)) - Middle);
    }

    // Whole numbers: however many are added at once, the sum is the same.
    private static int Product(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        var sum = Vector<int>.Zero;
        for (var i = 0; i < first.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(first[i..]), out var firstLow, out var firstHigh);
            Vector.Widen(new Vector<sbyte>(second[i..]), out var secondLow, out var secondHigh);
            sum += Added(firstLow * secondLow) + Added(firstHigh * secondHigh);
        }

        return Vector.Sum(sum);
    }

    private static Vector<int> Added(Vector<short> products)
    {
        Vector.Widen(products, out var low, out var high);
        return low + high;
    }
}
