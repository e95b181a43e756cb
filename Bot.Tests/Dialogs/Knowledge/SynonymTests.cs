using Bot.Dialogs.Knowledge;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class SynonymTests
{
    private const string Faq = "question,answer\nHow do I track a parcel?,On the page of your order.\n快递多久能到？,三天左右。\nWhat does your shop sell?,Lanterns.\n";
    private const string Groups = "- [parcel, package, shipment box]\n- [快递, 包裹, 邮件]\n";

    [Theory]
    [InlineData("how do i track packages")]
    [InlineData("how do I track a shipment box")]
    [InlineData("包裹多久能到")]
    [InlineData("郵件多久能到？")]
    public void Question_InWordsThatMeanTheSame_IsAnswered(string question)
    {
        Assert.True(Quotes(question, Groups));
        Assert.False(Quotes(question, null));
    }

    [Fact]
    public void Apply_ChangesWholeWordsOnly() =>
        Assert.Equal("the parcel was repackaged, parcel!", Synonyms.Of([["parcel", "package", "包裹"]]).Apply("The Packages was repackaged, 包裹!"));

    [Theory]
    [InlineData("parcel: package\n", "CB0203")]
    [InlineData("- parcel\n", "CB0203")]
    [InlineData("- [parcel]\n", "CB0203")]
    [InlineData("- [parcel, { a: b }]\n", "CB0203")]
    [InlineData("- [parcel, package]\n- [box, Package]\n", "CB0204")]
    public void Problem_IsToldWithItsPlace(string yaml, string code)
    {
        var (release, problems) = KnowledgePack.Compile(("faq.csv", Faq), ("synonyms.yaml", yaml));

        Assert.Null(release);
        Assert.Contains(problems, problem => (problem.File, problem.Code) == ("knowledge/synonyms.yaml", code));
    }

    private static bool Quotes(string question, string? groups)
    {
        var (release, problems) = groups is null ? KnowledgePack.Compile(("faq.csv", Faq)) : KnowledgePack.Compile(("faq.csv", Faq), ("synonyms.yaml", groups));
        Assert.True(release is not null, string.Join('\n', problems));
        var conversation = new Conversation(release);
        conversation.User(question);
        return conversation.Replies[^1].Blocks[0].Source.Kind == "passage";
    }
}
