using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Testing;
using Bot.Tests.Dialogs.Checks.Defects;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>The conversation that comes with a problem leads there when it is played.</summary>
public class CounterexampleTests
{
    private static readonly Lazy<IReadOnlyList<(SeededDefect Defect, PackProblem? Problem)>> Flow = new(() =>
        [.. FlowDefects.All.Where(defect => defect.Code is "CB0601" or "CB0602" or "CB0604").Select(defect => (defect, Told(defect)))]);

    [Theory]
    [InlineData("CB0601")]
    [InlineData("CB0602")]
    [InlineData("CB0604")]
    public void Conversation_OfAFlowProblem_IsFoundForNearlyAll(string code)
    {
        var problems = Flow.Value.Where(pair => pair.Defect.Code == code).ToList();
        var without = problems.Where(pair => pair.Problem?.Example is null).ToList();

        Assert.True(without.Count * 10 <= problems.Count, $"{without.Count} of {problems.Count} without a conversation:\n{string.Join('\n', without.Take(10).Select(pair => $"{pair.Defect.What} at {pair.Defect.Line}"))}");
    }

    [Fact]
    public void Conversation_OfAnEndlessLoop_IsStoppedWhenPlayed() => Assert.All(Found("CB0601"), found =>
    {
        var (player, failure) = Play(found.Defect, found.Problem.Example!);

        Assert.True(failure is not null || player.Trace.Any(entry => entry.Decision is "stopped" or "refused"), found.Problem.Example);
    });

    [Fact]
    public void Conversation_OfADeadEnd_EndsWithNothingButDone() => Assert.All(Found("CB0602"), found =>
        Assert.Contains("Done.", ReplyReading.Words(Play(found.Defect, found.Problem.Example!).Player.Last!), StringComparison.Ordinal));

    [Fact]
    public void Conversation_OfAnUnsetValue_ComesToTheStepWithoutIt() => Assert.All(Found("CB0604"), found =>
    {
        var name = found.Problem.Message.Split('\'')[1];
        var come = false;
        var (_, failure) = Play(found.Defect, found.Problem.Example!, (step, turn) => come |= step.Place.At.File == found.Defect.File && step.Place.At.Line == found.Defect.Line && !turn.Has(name));

        Assert.Null(failure);
        Assert.True(come, found.Problem.Example);
    });

    private static IEnumerable<(SeededDefect Defect, PackProblem Problem)> Found(string code) =>
        Flow.Value.Where(pair => pair.Defect.Code == code && pair.Problem?.Example is not null).Select(pair => (pair.Defect, pair.Problem!));

    private static PackProblem? Told(SeededDefect defect) => PackChecker.Check(CleanPacks.Source(defect.Files)).Problems
        .FirstOrDefault(problem => problem.Code == defect.Code && problem.File == defect.File && problem.Line == defect.Line);

    private static (TestPlayer Player, string? Failure) Play(SeededDefect defect, string example, Action<Step, Turn>? entered = null)
    {
        var files = new Dictionary<string, string>(defect.Files) { ["tests/found.yaml"] = example };
        var source = CleanPacks.Source(files);
        var release = PackCompiler.Finish(source, PackCompiler.Inspect(source).Draft);
        var problems = new ProblemList();
        var test = Assert.Single(PackTestReader.Read(release, problems));
        Assert.Empty(problems.Sorted);
        var player = new TestPlayer(release, test) { Entered = entered };
        string? failure = null;
        foreach (var line in test.Lines)
        {
            failure = player.Act(line);
        }

        return (player, failure);
    }
}
