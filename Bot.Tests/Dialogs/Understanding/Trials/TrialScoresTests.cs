using Bot.Dialogs.Understanding.Trials;

namespace Bot.Tests.Dialogs.Understanding.Trials;

/// <summary>Thresholds and scores of trials.</summary>
public sealed class TrialScoresTests
{
    private static readonly (string Label, RankedText Ranked)[] Messages =
    [
        ("a", new(0.9, ["a", "b"])),
        ("a", new(0.6, ["b", "a"])),
        ("b", new(0.3, ["b"])),
        (MatcherTrial.None, new(0.4, ["a"])),
        (MatcherTrial.None, new(0, [])),
    ];

    [Theory]
    [InlineData(0.0, 2 / 3.0, 0.5, 0.6)]
    [InlineData(0.5, 1 / 3.0, 1.0, 0.6)]
    [InlineData(0.95, 0.0, 1.0, 0.4)]
    public void Of_Threshold_CountsRejectionsAsDecisions(double threshold, double inScope, double none, double all)
    {
        var scores = TrialScores.Of(Messages, threshold);

        Assert.Equal((inScope, none, all), (scores.InScope, scores.NoneRecall, scores.Accuracy));
        Assert.Equal((2 / 3.0, 1.0), (scores.InScopeWithoutReject, scores.Top3));
        Assert.Equal(5 / 6.0, scores.Auroc, 12);
    }

    [Fact]
    public void Find_Goal_IsReachedByNoOtherThreshold()
    {
        foreach (var goal in Enum.GetValues<ThresholdGoal>())
        {
            var best = Value(ThresholdSearch.Find(Messages, goal), goal);
            Assert.All(Enumerable.Range(0, 101), step => Assert.True(Value(step / 100.0, goal) <= best + 1e-9, $"{goal} {step}"));
        }
    }

    private static double Value(double threshold, ThresholdGoal goal) =>
        TrialScores.Of(Messages, threshold) is var scores && goal == ThresholdGoal.Accuracy ? scores.Accuracy : scores.InScope + scores.NoneRecall;
}
