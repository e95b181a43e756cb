using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Reading;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>What scripts remember for the whole conversation may be missing when another one reads it.</summary>
public class RememberedValuesTests
{
    private const string Tier = "---\nscript: tier\nwhen: { examples: [my tier] }\nsteps:\n  - remember: { tier: gold }\n  - say: Noted.\n";
    private const string Asks = "---\nscript: asks\nsteps:\n  - if: \"!tier\"\n    then:\n      - ask: answer\n        say: Which tier?\n      - remember: { tier: \"{{ answer }}\" }\n";
    private const string Both = "---\nscript: both\nwhen: { examples: [both of them] }\nsteps:\n  - remember: { tier: gold, since: 2020 }\n  - say: Noted.\n";
    private const string OneByOne = "---\nscript: one-by-one\nwhen: { examples: [one by one] }\nsteps:\n  - remember: { since: 2020 }\n  - ask: answer\n    say: Which tier?\n  - remember: { tier: \"{{ answer }}\" }\n  - say: Noted.\n";

    [Theory]
    [InlineData("  - say: \"{{ tier ?? 'no tier' }}\"\n", Tier)]
    [InlineData("  - say: \"Hello{{ if tier }}, {{ tier }}{{ end }}\"\n", Tier)]
    [InlineData("  - if: tier\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: since && tier\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", OneByOne)]
    [InlineData("  - if: conversation.messages > 3\n    then: [ { ask: own, say: Yours? } ]\n  - if: customer.name && own\n    then: [ { say: \"{{ own }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: tier != null\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: \"!tier\"\n    then: [ { say: None. }, { end: true } ]\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - if: tier && tier == \"gold\"\n    then: [ { say: Gold. } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - do: tier\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - do: asks\n  - say: \"{{ tier }}\"\n", Asks)]
    [InlineData("  - remember: { tier: silver }\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - ask: tier\n    say: Which tier?\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - if: tier\n    then: [ { say: \"{{ since }}\" } ]\n    else: [ { say: None. } ]\n", Both)]
    [InlineData("  - if: tier\n    then: [ { say: \"{{ since }}\" } ]\n    else: [ { say: None. } ]\n", OneByOne)]
    [InlineData("  - say: \"{{ customer.tier }}\"\n", Tier)]
    [InlineData("  - call: notes.append\n    with: { text: \"{{ tier }}\" }\n  - say: Noted.\n", Tier)]
    [InlineData("  - if: tier\n    then: [ { go: { script: shown } } ]\n    else: [ { say: None. } ]\n", Tier + "---\nscript: shown\nsteps:\n  - say: \"{{ tier }}\"\n")]
    [InlineData("  - if: tier == 'gold'\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: \"'gold' != tier\"\n    then: [ { say: None. } ]\n    else: [ { say: \"{{ tier }}\" } ]\n", Tier)]
    [InlineData("  - if: tier.name == 'gold'\n    then: [ { say: \"{{ tier.name }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - say: \"{{ if tier == 'gold' }}Dear {{ tier }}{{ else }}Hello{{ end }}\"\n", Tier)]
    [InlineData("  - switch: tier\n    cases: { gold: [ { say: \"{{ tier }}\" } ] }\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: (tier ?? '') == ''\n    then: [ { say: None. }, { end: true } ]\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - if: (tier.name ?? 'none') != 'none'\n    then: [ { say: \"{{ tier.name }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - switch: tier ?? 'none'\n    cases: { none: [ { say: None. } ] }\n    else: [ { say: \"{{ tier }}\" } ]\n", Tier)]
    public void RememberedValue_ThatIsThereOrAskedFor_IsNotTold(string steps, string others) => Assert.Empty(Unset(steps, others));

    [Theory]
    [InlineData("  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - do: tier\n  - say: Well.\n  - remember: { tier: null }\n  - say: \"{{ tier }}\"\n", Tier)]
    [InlineData("  - if: since\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", OneByOne)]
    [InlineData("  - call: notes.append\n    with: { text: \"tier {{ tier }}\" }\n  - say: Noted.\n", Tier)]
    [InlineData("  - call: notes.find\n    with: { text: \"{{ tier }}\" }\n  - say: Noted.\n", Tier)]
    [InlineData("  - go: { script: shown }\n", Tier + "---\nscript: shown\nsteps:\n  - say: \"{{ tier }}\"\n")]
    [InlineData("  - if: conversation.messages > 3\n    then: [ { do: asks } ]\n  - say: \"{{ tier }}\"\n", Asks)]
    [InlineData("  - do: loops\n  - say: \"{{ tier }}\"\n", Tier + "---\nscript: loops\nsteps:\n  - confirm: more\n    say: More?\n  - if: more\n    then: [ { do: loops } ]\n")]
    [InlineData("  - if: tier.size > 2\n    then: [ { say: \"{{ tier.name }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - if: tier == 'gold'\n    then: [ { say: Gold. } ]\n    else: [ { say: \"{{ tier }}\" } ]\n", Tier)]
    [InlineData("  - if: (tier ?? 'gold') == 'gold'\n    then: [ { say: \"{{ tier }}\" } ]\n    else: [ { say: None. } ]\n", Tier)]
    [InlineData("  - switch: tier\n    cases: { gold: [ { say: Gold. } ] }\n", Tier)]
    public void RememberedValue_ThatMayBeMissing_IsToldOnce(string steps, string others)
    {
        var problem = Assert.Single(Unset(steps, others));

        Assert.Contains("'tier'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RememberedValue_OfAnotherScript_IsToldWithItsName()
    {
        var problem = Assert.Single(Unset("  - say: \"{{ tier }}\"\n", Tier));

        Assert.Contains("which the script 'tier' remembers", problem.SentenceIn("en"), StringComparison.Ordinal);
        Assert.Contains("if: tier", problem.RemedyIn("zh"), StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_WithMoreBeginningsThanAreFollowed_IsNotWhole()
    {
        var names = Enumerable.Range(1, 6).Select(number => $"kept{number}").ToList();
        var steps = string.Concat(names.Select(name => $"  - if: conversation.messages > 3\n    then: [ {{ remember: {{ {name}: yes }} }} ]\n"));
        var shown = "---\nscript: shown\nsteps:\n  - say: \"{{ " + string.Join(" ?? ", names) + " ?? 'nothing' }}\"\n";

        Assert.All(MainWalks(steps + "  - do: shown\n  - say: Well.\n", shown), walk => Assert.False(walk.IsWhole));
        Assert.All(MainWalks("  - do: tier\n  - say: Well.\n", Tier), walk => Assert.True(walk.IsWhole));
    }

    private static List<PathWalk> MainWalks(string steps, string others)
    {
        var flow = PackCompiler.Inspect(Source(steps, others)).Draft.Flow;
        return [.. flow.Memory.Walks(flow.Find("main")!)];
    }

    private static PackSource Source(string steps, string others) =>
        Packs.Source(("pack.yaml", Packs.Settings), ("services.yaml", "notes: { table: notes, key: id, writable: true }\n"), ("data/notes.csv", "id,text\n"), ("scripts/all.yaml", "script: main\nwhen: { examples: [begin] }\nsteps:\n" + steps + others));

    private static List<PackProblem> Unset(string steps, string others) =>
        [.. PackCompiler.Compile(Source(steps, others)).Problems.Where(problem => problem.Code == "CB0604")];
}
