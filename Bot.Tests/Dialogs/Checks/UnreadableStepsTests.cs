using Bot.Dialogs.Packs;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Nobody knows where a step leads that cannot be read: what stands behind it is judged once it is mended.</summary>
public class UnreadableStepsTests
{
    private const string Tier = "---\nscript: tier\nwhen: { examples: [my tier] }\nsteps:\n  - remember: { tier: gold }\n  - say: Noted.\n";
    private const string Broken = "---\nscript: broken\nsteps:\n  - ende: true\n";
    private const string Shown = "---\nscript: shown\nsteps:\n  - say: \"{{ tier }}\"\n";

    private static readonly string[] OfPaths = ["CB0314", "CB0602", "CB0604", "CB0901"];

    [Theory]
    [InlineData("  - if: \"!tier\"\n    then: [ { say: None. }, { ende: true } ]\n  - say: \"Tier {{ tier }}\"\n", Tier)]
    [InlineData("  - do: broken\n  - say: \"{{ tier }}\"\n", Tier + Broken)]
    [InlineData("  - say: Look.\n  - doo: shown\n", Tier + Shown)]
    [InlineData("  - if: customer.name\n    then: [ { say: None. }, { ende: true } ]\n    else: [ { say: Bye. }, { end: true } ]\n  - say: Well.\n", "")]
    [InlineData("  - goo: last\n  - end: true\n  - id: last\n    say: Well.\n", "")]
    [InlineData("  - ende: true\n  - ask: answer\n    say: Which?\n", "")]
    [InlineData("  - say: We will refund it.\n  - ende: true\n  - handoff: true\n", "")]
    public void Paths_BehindAnUnreadableStep_AreNotJudged(string steps, string others)
    {
        var codes = Codes(steps, others);

        Assert.Contains("CB0301", codes);
        Assert.DoesNotContain(codes, OfPaths.Contains);
    }

    [Fact]
    public void Paths_BeforeAnUnreadableStep_AreJudged() => Assert.Contains("CB0604", Codes("  - say: \"{{ tier }}\"\n  - ende: true\n", Tier));

    private static List<string> Codes(string steps, string others) =>
        [.. PackCompiler.Compile(Packs.Source(("pack.yaml", Packs.Settings), ("scripts/all.yaml", "script: main\nwhen: { examples: [begin] }\nsteps:\n" + steps + others))).Problems.Select(problem => problem.Code)];
}
