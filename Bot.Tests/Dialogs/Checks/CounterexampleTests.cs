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
    private static readonly string[] Codes = ["CB0314", "CB0601", "CB0602", "CB0604", "CB0605"];

    private static readonly SeededDefect[] Defects = [.. FlowDefects.All.Concat(ValueDefects.All).Where(defect => Codes.Contains(defect.Code))];

    private static readonly Lazy<IReadOnlyList<Finding>> Flow = new(() => [.. Defects.Select(defect => Finding.Of(defect, defect.Files))]);

    /// <summary>Errors that have nothing to do with the path, each in a file of its own.</summary>
    public static TheoryData<string, string> Breakages => new()
    {
        { "scripts/broken.yaml", "script: broken\nwhen: { examples: [break a leg] }\nsteps:\n  - card: no-such-card\n  - go: nowhere\n" },
        { "scripts/broken.yaml", "script: broken\nwhen: { examples: [break a leg] }\nsteps:\n  - sya: Hello.\n  - call: nobody.find\n  - do: nobody\n" },
        { "scripts/broken.yaml", "script: [\n" },
        { "scripts/broken.yaml", "script: broken\nsteps:\n  - { say: One., id: twice }\n  - { say: Two., id: twice }\n  - { go: twice }\n---\nscript: broken\nsteps: [ { say: Three. } ]\n" },
        { "data/broken.csv", "id,price:number\nA,much\nB\n" },
        { "guidelines.yaml", "topics: [ { topic: one, kind: nothing } ]\n" },
        { "cards/broken.json", "{ \"type\": " },
        { "knowledge/broken.md", "---\ntitle: [\n---\n# A\n" },
    };

    [Theory]
    [InlineData("CB0314")]
    [InlineData("CB0601")]
    [InlineData("CB0602")]
    [InlineData("CB0604")]
    [InlineData("CB0605")]
    public void Conversation_OfAFlowProblem_IsFoundForNearlyAll(string code) => AssertNearlyAll(Flow.Value.Where(found => found.Defect.Code == code));

    [Fact]
    public void Conversation_OfAnyFlowProblem_DoesWhatItSays() => Assert.All(Flow.Value.Where(found => found.Problem?.Example is not null), found => found.AssertHolds());

    [Theory]
    [MemberData(nameof(Breakages))]
    public void Conversation_WithErrorsElsewhere_IsFoundAllTheSame(string file, string content)
    {
        var found = Codes.SelectMany(code => Defects.Where(defect => defect.Code == code).Where((_, index) => index % 25 == 0))
            .Select(defect => Finding.Of(defect, new Dictionary<string, string>(defect.Files) { [file] = content })).ToList();

        Assert.All(found, one => Assert.True(one.IsBroken, $"{file} breaks nothing"));
        AssertNearlyAll(found);
        Assert.All(found.Where(one => one.Problem?.Example is not null), one => one.AssertHolds());
    }

    [Theory]
    [InlineData("  - if: said.text == \"begin\"\n    then: [ { say: Hello. } ]\n    else: [ { card: no-such-card } ]\n", true)]
    [InlineData("  - say: Hello.\n  - if: said.text == \"other\"\n    then: [ { call: nobody.find, into: row } ]\n", true)]
    [InlineData("  - call: nobody.find\n", false)]
    [InlineData("  - call: things.find\n    with: { id: A }\n    into: row\n", false)]
    [InlineData("  - call: things.find\n    with: { id: A }\n    into: row\n    fails: [ { go: last } ]\n", false)]
    [InlineData("  - ask: first\n    say: First?\n    check: { call: things.find, with: { id: \"{{ first }}\" }, say: Not that. }\n", false)]
    public void Conversation_WithErrorsInTheSameScript_KeepsAwayFromThem(string steps, bool isFound)
    {
        var files = new Dictionary<string, string>
        {
            ["pack.yaml"] = "pack: shop\nlanguages: [en]\nhandoff: care\n",
            ["services.yaml"] = "things: { table: things, key: id }\n",
            ["data/things.csv"] = "id,price:number\nA,much\n",
            ["scripts/main.yaml"] = "script: main\nwhen: { examples: [begin] }\nsteps:\n" + steps + "  - if: conversation.messages > 9\n    then: [ { ask: colour, say: Which colour? } ]\n  - say: \"{{ colour }}\"\n    id: last\n",
        };

        var problem = Assert.Single(Finding.Problems(files), problem => problem.Code == "CB0604");

        Assert.Equal(isFound, problem.Example is not null);
    }

    private static void AssertNearlyAll(IEnumerable<Finding> problems)
    {
        var all = problems.ToList();
        var without = all.Where(found => found.Problem?.Example is null).ToList();

        Assert.NotEmpty(all);
        Assert.True(without.Count * 10 <= all.Count, $"{without.Count} of {all.Count} without a conversation:\n{string.Join('\n', without.Take(10).Select(found => $"{found.Defect.Code} {found.Defect.What} at {found.Defect.Line}"))}");
    }

    /// <summary>What was told about a seeded defect.</summary>
    /// <param name="Defect">The defect, in a pack without other faults.</param>
    /// <param name="Problem">The problem, told of the pack that was checked; absent when it was not.</param>
    /// <param name="IsBroken">Whether that pack has an error that keeps it from being played.</param>
    private sealed record Finding(SeededDefect Defect, PackProblem? Problem, bool IsBroken)
    {
        public static Finding Of(SeededDefect defect, IReadOnlyDictionary<string, string> files)
        {
            var problems = Problems(files);
            return new(
                defect,
                problems.FirstOrDefault(problem => problem.Code == defect.Code && problem.File == defect.File && problem.Line == defect.Line),
                problems.Any(problem => problem.Severity == ProblemSeverity.Error && problem.File != defect.File));
        }

        public static IReadOnlyList<PackProblem> Problems(IReadOnlyDictionary<string, string> files) => PackChecker.Check(CleanPacks.Source(files)).Problems;

        /// <summary>Plays the conversation and looks whether it comes to what the problem says.</summary>
        public void AssertHolds()
        {
            var source = CleanPacks.Source(new Dictionary<string, string>(Defect.Files) { ["tests/found.yaml"] = Problem!.Example! });
            var release = PackCompiler.Finish(source, PackCompiler.Inspect(source).Draft);
            var problems = new ProblemList();
            var test = Assert.Single(PackTestReader.Read(release, problems));
            Assert.Empty(problems.Sorted);
            var entered = new List<(Step Step, bool Has)>();
            var name = Problem.Message.Split('\'').ElementAtOrDefault(1) ?? "";
            var player = new TestPlayer(release, test) { Entered = (step, turn) => entered.Add((step, turn.Has(name))) };
            var failures = test.Lines.Select(player.Act).OfType<string>().ToList();

            Assert.True(Holds(Step(release), entered, player, failures), $"{Defect.What}\n{Problem.Example}\n{player.Transcript}");
        }

        private bool Holds(Step step, List<(Step Step, bool Has)> entered, TestPlayer player, List<string> failures) => Defect.Code switch
        {
            "CB0314" => failures.Count == 0 && entered.TrueForAll(one => one.Step != step) && entered.Exists(one => one.Step.Place.Follower == step.Place || one.Step.Place == step.Place.Parent),
            "CB0601" => failures.Count > 0 || player.Trace.Any(entry => entry.Decision is "stopped" or "refused"),
            "CB0602" => failures.Count == 0 && ReplyReading.Words(player.Last!).Contains("Done.", StringComparison.Ordinal),
            "CB0604" => failures.Count == 0 && entered.Exists(one => one.Step == step && !one.Has),
            _ => failures.Count == 0 && entered.Exists(one => one.Step == step),
        };

        // The last step that begins at or before the problem.
        private Step Step(Release release) => release.Content.Scripts.Values.SelectMany(script => script.Steps)
            .Where(step => step.Place.At.File == Defect.File && (step.Place.At.Line, step.Place.At.Column).CompareTo((Problem!.Line, Problem.Column)) <= 0)
            .MaxBy(step => (step.Place.At.Line, step.Place.At.Column))!;
    }
}
