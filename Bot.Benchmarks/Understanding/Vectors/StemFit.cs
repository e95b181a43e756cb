using System.Text.RegularExpressions;
using Bot.Dialogs.Understanding;

namespace Bot.Benchmarks.Understanding.Vectors;

/// <summary>
/// Moves the vectors of stems so that their sum comes close to what the encoder says of whole texts: words that say little in any
/// sentence become short, and those with several meanings lie where they are mostly used.
/// </summary>
internal sealed partial class StemFit
{
    private const int Rounds = 5;
    private const double FirstStep = 0.5;

    // A text of many words is not longer than one of few: vectors are of length one.
    private const double LengthPower = 0.5;

    // Pulls back to what the encoder says of the word alone.
    private const double WordPull = 0.3;
    private const float FirstLength = 0.7f;

    private readonly Dictionary<string, int> _rows;
    private readonly float[][] _alone;

    /// <summary>Starts with the words alone.</summary>
    /// <param name="words">The words, all forms of them.</param>
    /// <param name="vectors">What the encoder says of each.</param>
    public StemFit(IReadOnlyList<string> words, float[][] vectors)
    {
        var groups = words.Select((word, i) => (Stem: StemOf(word), Vector: vectors[i])).GroupBy(pair => pair.Stem, pair => pair.Vector)
            .OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        Stems = [.. groups.Select(group => group.Key)];
        _rows = Enumerable.Range(0, Stems.Count).ToDictionary(row => Stems[row], StringComparer.Ordinal);
        _alone = Centred([.. groups.Select(group => Mean([.. group]))]);
        Vectors = [.. _alone.Select(vector => vector.Select(value => FirstLength * value).ToArray())];
    }

    /// <summary>The stems in order.</summary>
    public IReadOnlyList<string> Stems { get; }

    /// <summary>The vector of each stem.</summary>
    public float[][] Vectors { get; }

    /// <summary>Learns from texts.</summary>
    /// <returns>The share of the texts' vectors that their words do not explain.</returns>
    public double Learn(IReadOnlyList<string> texts, float[][] vectors)
    {
        var wanted = Centred(vectors);
        var stems = texts.Select(RowsOf).ToArray();
        var order = Enumerable.Range(0, texts.Count + Stems.Count).ToArray();
        var random = new Random(1);
        var left = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            left = 0;
            var step = FirstStep * (1 - (round / (Rounds + 1.0)));
            foreach (var next in order)
            {
                if (next >= texts.Count)
                {
                    PullBack(next - texts.Count, (float)(step * WordPull));
                }
                else if (stems[next].Length > 0)
                {
                    left += Move(stems[next], wanted[next], step);
                }
            }
        }

        return left / wanted.Sum(SquareOf);
    }

    private static string StemOf(string word) => new(EnglishStem.Of(word, new char[word.Length]));

    private static float[] Mean(float[][] vectors) => [.. Enumerable.Range(0, vectors[0].Length).Select(i => vectors.Average(vector => vector[i]))];

    private static float[][] Centred(float[][] vectors)
    {
        var mean = Mean(vectors);
        return [.. vectors.Select(vector => vector.Select((value, i) => value - mean[i]).ToArray())];
    }

    private static double SquareOf(float[] vector) => vector.Sum(value => (double)value * value);

    [GeneratedRegex("[a-z]{2,}")]
    private static partial Regex Word();

    private int[] RowsOf(string text) =>
        [.. Word().Matches(text.Replace("'", "", StringComparison.Ordinal))
            .Select(match => _rows.GetValueOrDefault(StemOf(match.Value), -1)).Where(row => row >= 0).Distinct()];

    private void PullBack(int row, float share)
    {
        for (var i = 0; i < Vectors[row].Length; i++)
        {
            Vectors[row][i] += share * (_alone[row][i] - Vectors[row][i]);
        }
    }

    private double Move(int[] rows, float[] wanted, double step)
    {
        var scale = (float)Math.Pow(rows.Length, -LengthPower);
        var missing = wanted.ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < missing.Length; i++)
            {
                missing[i] -= scale * Vectors[row][i];
            }
        }

        var share = (float)(step * scale / ((scale * scale * rows.Length) + 0.5));
        foreach (var row in rows)
        {
            for (var i = 0; i < missing.Length; i++)
            {
                Vectors[row][i] += share * missing[i];
            }
        }

        return SquareOf(missing);
    }
}
