using System.Globalization;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Knowledge;

public sealed class KnowledgeAnswerTests
{
    private const string Faq = """
        question,answer,source,audience,from,until
        How long is the warranty?,"The warranty is **12 months**, and 24 for ""pro"" models.",Warranty,,,
        How long is the warranty for dealers?,Dealers have 36 months.,Dealer warranty,dealer,,
        Is there a summer sale?,"Yes, 20 % off.",Sale,,2026-06-01,2026-08-31
        Do you ship to Canada?,No.,Delivery areas,,,
        """;

    [Theory]
    [InlineData("How long is the warranty?")]
    [InlineData("how long does the warranty last")]
    [InlineData("warrenty how long??")]
    public void Question_InOtherWords_IsAnsweredByAQuoteWithItsSource(string question)
    {
        var conversation = Talk();
        conversation.User(question);

        var blocks = conversation.Replies[^1].Blocks.OfType<TextBlock>().ToList();
        Assert.Equal("The warranty is **12 months**, and 24 for \"pro\" models.", blocks[0].Text);
        Assert.Equal(("passage", "knowledge/faq.csv#2", 16), (blocks[0].Source.Kind, blocks[0].Source.Name, blocks[0].Source.Hash?.Length));
        Assert.Contains("Warranty", blocks[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(conversation.Last.Commands, command => command is AskModel);
    }

    // Two of three characters that tell something are held by the passage.
    [Fact]
    public void ChineseQuestion_OfWhichAThirdIsMissing_IsOffered()
    {
        var release = KnowledgePack.Compile(("faq.csv", "question,answer,language\n茶叶怎么保存？,放在罐子里。,zh\n手机可以下单吗？,可以。,zh\n")).Release!;
        var conversation = new Conversation(release);
        conversation.User("茶叶有机吗");

        Assert.DoesNotContain(conversation.Replies[^1].Blocks, block => block.Source.Kind == "passage");
        Assert.Contains(conversation.Replies[^1].Choices, choice => choice.Label == "茶叶怎么保存？");
    }

    [Theory]
    [InlineData("why is the sky blue")]
    [InlineData("tell me a joke about cats")]
    [InlineData("天为什么是蓝的")]
    [InlineData("给我讲个关于猫的笑话")]
    [InlineData("how long is the coast of Norway")]
    public void Question_ThatNothingAnswers_TakesTheHonestPath(string question)
    {
        var conversation = Talk();
        conversation.User(question);

        Assert.DoesNotContain(conversation.Replies[^1].Blocks, block => block.Source.Kind == "passage");
        Assert.Contains(conversation.Replies[^1].Blocks, block => block.Source.Kind == "honest");
    }

    [Fact]
    public void Script_ComesBeforeKnowledge()
    {
        var conversation = Talk(("more.csv", "question,answer\nWhere is my order?,Quoted.\n"));
        conversation.User("where is my order");

        Assert.Equal("script", conversation.Replies[^1].Blocks[0].Source.Kind);
    }

    [Fact]
    public void Audience_SeesItsOwnPassages()
    {
        var (customer, dealer) = (Talk(), Talk());
        customer.User("How long is the warranty for dealers?");
        dealer.Take(new CustomerSaid
        {
            At = Conversation.Start,
            Text = "How long is the warranty for dealers?",
            Locale = "en",
            Customer = new("d") { Attributes = new Dictionary<string, string> { ["audience"] = "dealer" } },
        });

        Assert.DoesNotContain("36", customer.Said, StringComparison.Ordinal);
        Assert.Contains("36", dealer.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-31T12:00:00Z", false)]
    [InlineData("2026-06-01T12:00:00Z", true)]
    [InlineData("2026-08-31T12:00:00Z", true)]
    [InlineData("2026-09-01T12:00:00Z", false)]
    public void Passage_HoldsInItsDaysOnly(string at, bool holds)
    {
        var conversation = Talk();
        conversation.Take(new CustomerSaid { At = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Text = "Is there a summer sale?", Locale = "en" });

        Assert.Equal(holds, conversation.Said.Contains("20 %", StringComparison.Ordinal));
    }

    [Fact]
    public void AnswerStep_QuotesToo_WithoutAModel()
    {
        var conversation = Talk();
        conversation.User("encyclopaedia");

        Assert.Contains(conversation.Replies[^1].Blocks, block => block.Source is { Kind: "passage", Name: "knowledge/faq.csv#2" });
    }

    [Fact]
    public void Model_GetsThePassagesThatComeNear()
    {
        var conversation = new Conversation(Small(), model: true);
        conversation.User("Tell me whether deliveries to Canada or Mexico or Peru are planned by you");

        var ask = Assert.Single(conversation.Last.Commands.OfType<AskModel>());
        Assert.Contains(ask.Passages, passage => passage is { Id: "knowledge/faq.csv#5", Source: "Delivery areas" });
        Assert.Equal(ask.Passages.Select(passage => passage.Id), conversation.State.Model!.Passages);
    }

    private static Conversation Talk(params (string Name, string Text)[] more) => new(Small(more));

    private static Release Small(params (string Name, string Text)[] more)
    {
        var (release, problems) = KnowledgePack.Compile([("faq.csv", Faq), .. more]);
        Assert.True(release is not null, string.Join('\n', problems));
        return release;
    }
}
