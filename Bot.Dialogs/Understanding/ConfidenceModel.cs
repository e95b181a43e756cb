namespace Bot.Dialogs.Understanding;

/// <summary>Turns signs into confidence: how likely it is that a message with these signs means the target.</summary>
internal sealed class ConfidenceModel
{
    private const int Signs = 6;
    private const int Rounds = 12;

    // Messages about something else, for one that means a target.
    private const double Strangers = 0.35;

    // How many examples it takes to move away from what other packs taught.
    private const double Stiffness = 4;

    // What packs of 5 to 10 examples per target teach, English and Chinese, and a little more doubt:
    // a pack that is too small to teach this itself has left most of what is said untold.
    private static readonly double[] Usual = [-2.8, 2.6, 1.7, 0.8, 0.8, 3];

    private readonly double[] _weights;

    private ConfidenceModel(double[] weights) => _weights = weights;

    /// <summary>How much each sign counts: always, score, lead, share that is known, share of the content that is known, nearness.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Fits the model to examined matches, or takes the usual one where there are none.</summary>
    public static ConfidenceModel Fit(IReadOnlyList<CheckedMatch> matches)
    {
        var weights = Usual.ToArray();
        var strangers = matches.Count(match => match.IsStranger);
        var weight = strangers == 0 ? 0 : Strangers * (matches.Count - strangers) / strangers;
        for (var round = 0; round < Rounds && matches.Count > 0; round++)
        {
            Improve(weights, matches, weight);
        }

        return new([weights[0], Math.Max(weights[1], 0), Math.Max(weights[2], 0), weights[3], weights[4], Math.Max(weights[5], 0)]);
    }

    /// <summary>The confidence. Words of any sentence alone, such as "I want to", say nothing for sure.</summary>
    public double Of(MatchSigns signs) => (signs.KnownContent > 0 ? 1 : 0.5) * Arithmetic.Logistic(Logit(_weights, signs));

    private static double Logit(double[] weights, MatchSigns signs) =>
        weights[0] + (weights[1] * signs.Score) + (weights[2] * signs.Lead) + (weights[3] * signs.Known) + (weights[4] * signs.KnownContent)
            + (weights[5] * signs.Nearness);

    // One step of Newton's method for logistic regression that is pulled towards the usual weights.
    private static void Improve(double[] weights, IReadOnlyList<CheckedMatch> matches, double strangerWeight)
    {
        var equations = new double[Signs, Signs + 1];
        foreach (var match in matches)
        {
            double[] signs = [1, match.Signs.Score, match.Signs.Lead, match.Signs.Known, match.Signs.KnownContent, match.Signs.Nearness];
            var confidence = Arithmetic.Logistic(Logit(weights, match.Signs));
            var weight = match.IsStranger ? strangerWeight : 1;
            for (var i = 0; i < Signs; i++)
            {
                equations[i, Signs] += weight * signs[i] * ((match.IsRight ? 1 : 0) - confidence);
                for (var j = 0; j < Signs; j++)
                {
                    equations[i, j] += weight * signs[i] * signs[j] * Math.Max(confidence * (1 - confidence), 0.01);
                }
            }
        }

        for (var i = 0; i < Signs; i++)
        {
            equations[i, Signs] -= Stiffness * (weights[i] - Usual[i]);
            equations[i, i] += Stiffness;
        }

        Solve(equations);
        for (var i = 0; i < Signs; i++)
        {
            weights[i] += equations[i, Signs];
        }
    }

    // Gauss-Jordan; the matrix is positive definite.
    private static void Solve(double[,] equations)
    {
        for (var pivot = 0; pivot < Signs; pivot++)
        {
            for (var row = 0; row < Signs; row++)
            {
                var factor = row == pivot ? 0 : equations[row, pivot] / equations[pivot, pivot];
                for (var column = pivot; column <= Signs && factor != 0; column++)
                {
                    equations[row, column] -= factor * equations[pivot, column];
                }
            }
        }

        for (var row = 0; row < Signs; row++)
        {
            equations[row, Signs] /= equations[row, row];
        }
    }
}
