using System.Text.Json;
using Bot.CommandLine;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Tests.Kit;
using Bot.Tests.Replay;

namespace Bot.Tests.Dialogs;

/// <summary><em>Why this answer?</em>: short for customers, whole for staff.</summary>
public sealed class WhyTests
{
    private const string Settings = """
        pack: shop
        title: { en: Shop, zh: 商店 }
        languages: [en, zh]
        timezone: Asia/Shanghai
        why: true
        brand: { name: { en: Lantern Store, zh: 灯笼商店 } }
        """;

    private const string Scripts = """
        script: hours
        title: { en: Opening hours, zh: 营业时间 }
        when: { examples: { en: [When are you open?], zh: [几点营业] } }
        steps: [ { say: { en: Nine to six., zh: 九点到六点。 } } ]
        """;

    [Theory]
    [InlineData("When are you open?", "Why this answer?", "for the subject “Opening hours”")]
    [InlineData("When are you open?", "how do you know that", "The team of Lantern Store wrote this")]
    [InlineData("几点营业", "为什么这样回答？", "为“营业时间”编写的答复")]
    [InlineData("几点营业", "答案是从哪里来的", "灯笼商店团队")]
    [InlineData("zzz qqq", "why this answer?", "I have not given an answer yet")]
    public void Words_AskWhy_AndTheSourceIsTold(string question, string why, string expected)
    {
        var talk = new Conversation(Packs.Release(Scripts, ("pack.yaml", Settings)), locale: null).User(question).User(why);

        Assert.Contains(expected, talk.Said, StringComparison.Ordinal);
        Assert.Contains(expected, talk.User(why).Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_InAPackWithoutTheSwitch_AreNoCommand()
    {
        var talk = new Conversation(Packs.Release(Scripts, ("pack.yaml", Settings.Replace("why: true", "why: false", StringComparison.Ordinal)))).User("When are you open?").User("why this answer?");

        Assert.DoesNotContain("The team of", talk.Said, StringComparison.Ordinal);
        Assert.Empty(talk.State.Why);
    }

    [Theory]
    [InlineData("en-US", "Where is my order SO100001?", "Why this answer?", "The details were just looked up in Lantern Store’s system.")]
    [InlineData("zh-CN", "我的订单SO100001到哪了", "为什么这样回答？", "从灯笼商店的系统中查询得到")]
    public void CardOfAService_HasTheButton_AndItIsAnswered(string locale, string question, string label, string expected)
    {
        var recorder = new Recorder(Packs.Folder("packs", "ecommerce"), locale: locale).Says(question);
        Assert.True(recorder.Reply.Explains);

        var card = AdaptiveCardRenderer.Render(recorder.Reply, ChannelProfile.WebChat).Messages.SelectMany(message => message.Cards).Last();
        var action = Assert.Single(card.GetProperty("body").EnumerateArray().Last().GetProperty("actions").EnumerateArray());
        Assert.Equal(label, action.GetProperty("title").GetString());

        recorder.Submits(action.GetProperty("data"));
        Assert.Contains(expected, JsonSerializer.Serialize(recorder.Reply.Blocks, SerializerOptions), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Where is my order SO100001?", "Why this answer? Reply 1.")]
    [InlineData("zh-CN", "我的订单SO100001到哪了", "为什么这样回答？请回复 1。")]
    [InlineData("en-US", "Where is my order SO100003?", "Reply with a number:\n1. Change the address\n2. Delivery times\n3. Why this answer?")]
    [InlineData("en-US", "How long is the warranty of a lantern?", "Source: Warranty")]
    public void Text_OffersIt_WhereCardsHaveTheButton(string locale, string question, string end) =>
        Assert.EndsWith(end, PlainTextRenderer.Render(new Recorder(Packs.Folder("packs", "ecommerce"), locale: locale).Says(question).Reply).Messages[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", false, "Why this answer? Reply 1.", "Why this answer? Say 1.")]
    [InlineData("en", true, "Why this answer? Reply #1.", "Why this answer? Say “number 1”.")]
    [InlineData("zh", false, "为什么这样回答？请回复 1。", "为什么这样回答？请说 1。")]
    [InlineData("zh", true, "为什么这样回答？请回复 #1。", "为什么这样回答？请说“序号1”。")]
    public void Text_WithNothingElseToDo_AsksInOneLine(string language, bool asks, string written, string spoken)
    {
        var reply = new Reply { Language = language, Explains = true, ExpectsAnswer = asks, Blocks = [new CardBlock([JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"3"}]}""")]) { Source = new("script") }] };

        Assert.Equal("3\n\n" + written, PlainTextRenderer.Render(reply).Messages[0].Text);
        Assert.EndsWith(spoken, SpeechRenderer.Speak(reply), StringComparison.Ordinal);
        Assert.Equal("why", TextMenu.Of(reply).Pick(asks ? "＃１" : "１")!.Data.GetProperty(ButtonData.Member).GetProperty("command").GetString());
    }

    [Fact]
    public void Greeting_HasNoButton() =>
        Assert.False(new Conversation(Packs.Folder("packs", "ecommerce")).Opens().Replies[0].Explains);

    [Fact]
    public async Task Verb_TellsStaffEverything()
    {
        await using var shop = await RecordedShop.StartAsync();
        await shop.TalkAsync("Where is my order?", "SO100001");

        var (code, output, errors) = await RunVerb.WithAsync("why", "--data", shop.Data, "--conversation", shop.Keys[0]);

        Assert.True(code == BotCommandLine.Success, errors);
        Assert.Contains("decided by: service", output, StringComparison.Ordinal);
        Assert.Contains("scripts/order-status.yaml:", output, StringComparison.Ordinal);
        Assert.Contains("tells a result of orders.find", output, StringComparison.Ordinal);
        Assert.Equal(BotCommandLine.Failure, (await RunVerb.WithAsync("why", "--data", shop.Data, "--conversation", shop.Keys[0], "--turn", "99")).Code);
        Assert.Equal(BotCommandLine.Failure, (await RunVerb.WithAsync("why", "--data", shop.Data, "--conversation", "ecommerce|directline|absent")).Code);
    }

    private static readonly JsonSerializerOptions SerializerOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
