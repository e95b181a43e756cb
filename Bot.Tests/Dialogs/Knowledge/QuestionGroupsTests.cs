using Bot.Dialogs.Knowledge.Unanswered;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class QuestionGroupsTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Questions_ThatAskTheSame_AreTogether_TheMostFrequentFirst()
    {
        var groups = Groups("Do you sell gift cards?", "do you sell gift cards", "Can I buy a gift card", "Are you hiring drivers?", "你们卖礼品卡吗", "有没有礼品卡卖");

        Assert.Equal([3, 2, 1], groups.Select(group => group.Times));
        Assert.Equal(["Do you sell gift cards?", "Can I buy a gift card"], groups[0].Wordings.Select(wording => wording.Text));
        Assert.Equal(2, groups[0].Wordings[0].Times);
        Assert.Equal(["en", "zh", "en"], groups.Select(group => group.Language));
    }

    [Fact]
    public void Group_KeepsItsIdWhenMoreIsAsked() =>
        Assert.Equal(
            Groups("Do you sell gift cards?", "Do you sell gift cards?")[0].Id,
            Groups("Are you hiring?", "Do you sell gift cards?", "Do you sell gift cards?", "Can I buy gift cards")[0].Id);

    [Fact]
    public void Questions_InAnyOrder_GiveTheSameGroups()
    {
        string[] questions = ["red lamp price", "price of a red lamp", "blue lamp", "opening hours on sunday", "sunday hours", "价格", "多少钱"];

        Assert.Equal(Groups(questions).Select(group => (group.Id, group.Times)), Groups([.. questions.Reverse()]).Select(group => (group.Id, group.Times)));
    }

    [Fact]
    public void Questions_WithoutWords_AreLeftOut() => Assert.Empty(Groups("???", "  ", "🙂"));

    private static IReadOnlyList<QuestionGroup> Groups(params string[] questions) =>
        QuestionGroups.Of(questions.Select(text => new AskedQuestion(text, text.Any(letter => letter > 0x3000 && letter < 0xa000) ? "zh" : "en", Day)));
}
