namespace Bot.Benchmarks.Understanding.Vectors;

/// <summary>The axes along which vectors differ most, found by turning a few directions again and again.</summary>
internal sealed class PrincipalAxes
{
    private const int Rounds = 60;

    // How far the strongest axes are shortened: halfway between telling all and telling each alike.
    private const double Levelling = 0.25;

    private readonly double[][] _axes;
    private readonly double[] _strengths;
    private readonly double[] _mean;

    private PrincipalAxes(double[][] axes, double[] strengths, double[] mean)
    {
        _axes = axes;
        _strengths = strengths;
        _mean = mean;
    }

    /// <summary>Finds the strongest axes.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="count">How many axes are wanted.</param>
    public static PrincipalAxes Of(float[][] vectors, int count)
    {
        var length = vectors[0].Length;
        double[] mean = [.. Enumerable.Range(0, length).Select(i => vectors.Average(vector => (double)vector[i]))];
        var spread = Spread(vectors, mean);
        var random = new Random(1);
        var axes = Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5).ToArray()).ToArray();
        var strengths = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            for (var axis = 0; axis < count; axis++)
            {
                axes[axis] = [.. spread.Select(row => Product(row, axes[axis]))];
            }

            strengths = MakeUpright(axes);
        }

        return new(axes, strengths, mean);
    }

    /// <summary>The coordinates of vectors along the axes.</summary>
    public double[][] Project(float[][] vectors) => [.. vectors.Select(Project)];

    private static double[][] Spread(float[][] vectors, double[] mean)
    {
        var spread = mean.Select(_ => new double[mean.Length]).ToArray();
        var centred = new double[mean.Length];
        foreach (var vector in vectors)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                centred[i] = vector[i] - mean[i];
            }

            for (var i = 0; i < mean.Length; i++)
            {
                for (var j = 0; j < mean.Length; j++)
                {
                    spread[i][j] += centred[i] * centred[j] / vectors.Length;
                }
            }
        }

        return spread;
    }

    // Gram-Schmidt; gives the lengths that the axes had.
    private static double[] MakeUpright(double[][] axes)
    {
        var lengths = new double[axes.Length];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            for (var before = 0; before < axis; before++)
            {
                var shared = Product(axes[axis], axes[before]);
                axes[axis] = [.. axes[axis].Select((value, i) => value - (shared * axes[before][i]))];
            }

            var length = Math.Sqrt(Product(axes[axis], axes[axis]));
            lengths[axis] = length;
            axes[axis] = [.. axes[axis].Select(value => value / length)];
        }

        return lengths;
    }

    private static double Product(double[] first, double[] second)
    {
        var sum = 0.0;
        for (var i = 0; i < first.Length; i++)
        {
            sum += first[i] * second[i];
        }

        return sum;
    }

    private double[] Project(float[] vector)
    {
        double[] centred = [.. vector.Select((value, i) => value - _mean[i])];
        return [.. _axes.Select((axis, i) => Product(centred, axis) / Math.Pow(_strengths[i], Levelling))];
    }
}
