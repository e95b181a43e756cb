namespace Bot.Dialogs.Understanding;

/// <summary>Logarithm and exponential from plain operations only: equal to the bit on every machine, unlike those of the C library.</summary>
internal static class Arithmetic
{
    private const double Ln2 = 0.693147180559945309417;

    /// <summary>The natural logarithm of a positive number.</summary>
    public static double Log(double value)
    {
        var exponent = Math.ILogB(value);
        var mantissa = Math.ScaleB(value, -exponent);
        var ratio = (mantissa - 1) / (mantissa + 1);
        var (square, term, sum) = (ratio * ratio, ratio, 0.0);
        for (var i = 1; i < 60; i += 2)
        {
            sum += term / i;
            term *= square;
        }

        return (2 * sum) + (exponent * Ln2);
    }

    /// <summary>e to the power of the value.</summary>
    public static double Exp(double value)
    {
        var bounded = Math.Clamp(value, -700, 700);
        var halvings = Math.Floor((bounded / Ln2) + 0.5);
        var rest = bounded - (halvings * Ln2);
        var (term, sum) = (1.0, 1.0);
        for (var i = 1; i < 20; i++)
        {
            term *= rest / i;
            sum += term;
        }

        return Math.ScaleB(sum, (int)halvings);
    }

    /// <summary>The logistic function.</summary>
    public static double Logistic(double value) => 1 / (1 + Exp(-value));
}
