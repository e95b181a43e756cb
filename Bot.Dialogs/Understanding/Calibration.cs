namespace Bot.Dialogs.Understanding;

/// <summary>Turns resemblance into confidence: how likely it is that a message with these signs means the target.</summary>
internal static class Calibration
{
    /// <summary>The confidence for each target.</summary>
    /// <param name="raw">Resemblance by target.</param>
    /// <param name="nearest">Resemblance to the nearest example by target.</param>
    /// <param name="known">The share of the message that any example knows.</param>
    public static double[] Confidences(double[] raw, float[] nearest, double known)
    {
        var first = raw.DefaultIfEmpty(0).Max();
        var second = raw.Where(score => score < first).DefaultIfEmpty(0).Max();
        var confidences = new double[raw.Length];
        for (var i = 0; i < raw.Length; i++)
        {
            var lead = raw[i] - (raw[i] == first ? second : first);
            confidences[i] = raw[i] == 0 ? 0 : Arithmetic.Logistic(Logit(raw[i], lead, nearest[i], known));
        }

        return confidences;
    }

    // Fitted on samples of 6 to 30 targets with 6 to 10 examples each, English and Chinese, in which three of five
    // messages meant a target and the others were about something else of the same trade.
    private static double Logit(double raw, double lead, double nearest, double known) =>
        -2.6 + (5.25 * raw) + (2.2 * lead) - (3.7 * nearest) - (0.67 * known);
}
