namespace Bot.Dialogs.Understanding;

/// <summary>What a text is about: the sum of the places of its words. Whole numbers, so that it is equal to the bit on every machine.</summary>
internal sealed class Meaning
{
    // The square of the length of a word that has no place: names and numbers say more than most words.
    private const long StrangeSquare = 2_048;

    private readonly int[] _sum = new int[WordVectors.Dimensions];
    private int _strange;

    /// <summary>Adds a word by its stem.</summary>
    /// <param name="stem">The stem, as <see cref="WordClasses.Stem"/> numbers it.</param>
    /// <param name="traits">Whether it says anything.</param>
    public void Add(ulong stem, FeatureTraits traits) =>
        _strange += WordVectors.AddTo(stem, _sum) || (traits & FeatureTraits.Light) != 0 ? 0 : 1;

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Array.Clear(_sum);
        _strange = 0;
    }

    /// <summary>A copy.</summary>
    public Meaning Copy()
    {
        var copy = new Meaning { _strange = _strange };
        _sum.CopyTo(copy._sum, 0);
        return copy;
    }

    /// <summary>Which way it lies from the middle of all words.</summary>
    /// <param name="into">Takes <see cref="WordVectors.Dimensions"/> coordinates, of length one.</param>
    /// <returns>
    /// How much that tells, 0 to 1: words without a place lie across all others, so that "where is" tells little of "where is SO123456".
    /// </returns>
    public float Direction(Span<float> into)
    {
        var square = 0L;
        foreach (var coordinate in _sum)
        {
            square += (long)coordinate * coordinate;
        }

        var scale = square > 0 ? (float)(1 / Math.Sqrt(square)) : 0;
        for (var i = 0; i < _sum.Length; i++)
        {
            into[i] = _sum[i] * scale;
        }

        return square > 0 ? (float)Math.Sqrt(square / (double)(square + (_strange * StrangeSquare))) : 0;
    }
}
