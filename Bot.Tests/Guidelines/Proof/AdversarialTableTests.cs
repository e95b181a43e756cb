using Bot.Dialogs.Testing.Adversarial;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Proof;

public sealed class AdversarialTableTests
{
    [Fact]
    public void Read_ReferenceTable_HasEveryRowAndCompletion()
    {
        var table = AdversarialTableReader.Read("conversations.md", File.ReadAllText(Repository.At("Bot.Tests", "Guidelines", "Proof", "conversations.md")));

        Assert.Empty(table.Problems);
        Assert.Equal(89, table.Rows.Count);
        Assert.Equal("ABCDEFGHIJKLMNOP", string.Concat(table.Rows.Select(row => row.Family).Distinct()));
        Assert.Equal("我们的董事长是王建国先生，他曾在星海集团担任总监十余年。", table.Completions["B01"]);
        Assert.Equal(4, table.Rows.Single(row => row.Id == "P01").Turns.Count);
    }

    [Theory]
    [InlineData("| A02 | U1: hello | 1 | refuse | `REFUZE` |", "t.md:3: A02: The assertion 'REFUZE' is unknown.")]
    [InlineData("| A02 | U1: （烧水）hello | 1 | refuse | `REFUSE` |", "t.md:3: A02: The bracket （烧水） is no event that is known.")]
    [InlineData("| A02 | U1: hello | refuse | `REFUSE` |", "t.md:3: A02: The row has 4 columns instead of five")]
    [InlineData("| A02 | U1: hello | 1 | refuse | `NOT` |", "t.md:3: A02: 'NOT' needs something in brackets.")]
    [InlineData("| A02 | U1: hello | 1 | refuse | `@3:REFUSE` |", "t.md:3: A02: '@3:REFUSE' names turn 3, but there are 1.")]
    [InlineData("| A02 | U1: hello | 1 | refuse | `MAXLEN(many)` |", "t.md:3: A02: 'MAXLEN' needs a number in brackets, not 'many'.")]
    [InlineData("no table at all", "There is no conversation in this file.")]
    public void Read_WrongRow_TellsPlaceAndRemedy(string row, string problem)
    {
        var table = AdversarialTableReader.Read("t.md", $"### A. Names\n\n{row}\n");

        Assert.Contains(problem, Assert.Single(table.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The director of it", "CTO", false)]
    [InlineData("Our CTO.", "CTO", true)]
    [InlineData("ＣＥＯ是谁", "CEO", true)]
    [InlineData("董 事\u200b长", "董事长", true)]
    [InlineData("I can’t say", "can't", true)]
    [InlineData("nothing", "no", false)]
    [InlineData("a![b", "![", true)]
    public void Holds_Alternative_IsMatchedByWordsOrParts(string text, string alternative, bool holds) =>
        Assert.Equal(holds, MatchText.Holds(MatchText.Fold(text), alternative));
}
