using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Lanying;

namespace Bot.Tests.Channels.Lanying;

public sealed class LanyingRulesTests
{
    private const long Bot = 2_199_040_544_848;
    private const long Customer = 2_302_128_618_880;
    private const long Group = 2_306_414_607_729;

    [Theory]
    [InlineData("9007199254740993")]
    [InlineData("\"9007199254740993\"")]
    public void Read_IdsAsNumbersAndAsText_AreTheSame(string id)
    {
        var message = Read($$"""{"appId":"a","msgId":{{id}},"type":"CHAT","ctype":"TEXT","from":{"uid":{{id}}},"to":{"uid":{{id}}},"content":"x"}""")!;

        Assert.Equal(("9007199254740993", 9_007_199_254_740_993, 9_007_199_254_740_993), (message.Id, message.From, message.To));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"{broken\"")]
    [InlineData("\"[1]\"")]
    [InlineData("\"{\\\"a\\\":1,\\\"a\\\":2}\"")]
    [InlineData("7")]
    public void Read_InnerJsonThatIsNone_IsEmpty(string inner)
    {
        var message = Read($$"""{"appId":"a","msgId":"1","type":"CHAT","ext":{{inner}},"config":{{inner}},"attachment":{{inner}}}""");

        Assert.Equal((0, 0, 0), (message!.Ext.Count, message.Config.Count, message.Attachment.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"appId":"a"}""")]
    [InlineData("""{"appId":"a","appId":"b","msgId":"1"}""")]
    [InlineData("""{"appId":{"x":1},"msgId":"1"}""")]
    [InlineData("{\"appId\":\"a\",\"msgId\":\"1\"")]
    public void Read_NoMessage_IsNull(string body) => Assert.Null(Read(body));

    [Theory]
    [InlineData("CHAT", "TEXT", "", LanyingVerdict.Answer)]
    [InlineData("CHAT", "APPEND", "", LanyingVerdict.NotAMessage)]
    [InlineData("REPLACE", "TEXT", "", LanyingVerdict.NotAMessage)]
    [InlineData("NORMAL", "TEXT", "", LanyingVerdict.NotAMessage)]
    [InlineData("CHAT", "TEXT", """{"ai":{"role":"ai"}}""", LanyingVerdict.ByBot)]
    [InlineData("CHAT", "TEXT", """{"lanying_connector":{"role":"ai"}}""", LanyingVerdict.ByBot)]
    [InlineData("CHAT", "TEXT", """{"ai":{"role":"user"}}""", LanyingVerdict.Answer)]
    [InlineData("CHAT", "TEXT", """{"ai":{"ai_generate":false}}""", LanyingVerdict.Keep)]
    [InlineData("CHAT", "TEXT", """{"lanying_connector":{"need_reply":false}}""", LanyingVerdict.Keep)]
    [InlineData("CHAT", "COMMAND", "", LanyingVerdict.NotAMessage)]
    [InlineData("CHAT", "COMMAND", """{"channelbot":{"command":"help"}}""", LanyingVerdict.Answer)]
    [InlineData("CHAT", "FORWARD", "", LanyingVerdict.Answer)]
    [InlineData("CHAT", "TEXT", """{"openclaw":{"type":"im_reply_delivery"}}""", LanyingVerdict.NotAMessage)]
    [InlineData("CHAT", "TEXT", """{"ai":{"is_debug_msg":true}}""", LanyingVerdict.NotAMessage)]
    [InlineData("CHAT", "TEXT", """{"input_status":"typing"}""", LanyingVerdict.NotAMessage)]
    public void Decide_Chat(string type, string content, string ext, object verdict) =>
        Assert.Equal(verdict, LanyingRules.Decide(Message(type, content, Customer, Bot, ext), App()));

    [Theory]
    [InlineData(Bot, Bot, LanyingVerdict.ByBot)]
    [InlineData(Customer, Customer, LanyingVerdict.ByBot)]
    [InlineData(Bot, Customer, LanyingVerdict.Keep)]
    [InlineData(0, Bot, LanyingVerdict.ByBot)]
    [InlineData(Customer, 77, LanyingVerdict.NotAddressed)]
    public void Decide_ChatBetweenOthers_IsNotAnswered(long from, long to, object verdict) =>
        Assert.Equal(verdict, LanyingRules.Decide(Message("CHAT", "TEXT", from, to, ""), App()));

    [Theory]
    [InlineData("""{"mentionList":[2199040544848]}""", true)]
    [InlineData("""{"mentionList":["2199040544848","2199040544848"]}""", true)]
    [InlineData("""{"mentionList":[2302128618880]}""", false)]
    [InlineData("""{"mentionList":[]}""", false)]
    [InlineData("""{"mentionAll":true}""", false)]
    [InlineData("", false)]
    public void Decide_Group_AnswersWhoMentionsTheBot(string config, bool answers) =>
        Assert.Equal(answers ? LanyingVerdict.Answer : LanyingVerdict.NotAddressed, LanyingRules.Decide(Message("GROUPCHAT", "TEXT", Customer, Group, "", config), App()));

    [Fact]
    public void Decide_Group_PolicyOfTheApp()
    {
        var everybody = Message("GROUPCHAT", "TEXT", Customer, Group, "", """{"mentionAll":true}""");
        var plain = Message("GROUPCHAT", "TEXT", Customer, Group, "");
        var mentioned = Message("GROUPCHAT", "TEXT", Customer, Group, "", $$"""{"mentionList":[{{Bot}}]}""");
        var others = App();
        others.AllowedGroups.Add(5);
        var all = App();
        all.Groups = LanyingGroups.All;
        var off = App();
        off.Groups = LanyingGroups.Off;
        var mentionAll = App();
        mentionAll.AnswerMentionAll = true;

        Assert.Equal(LanyingVerdict.Answer, LanyingRules.Decide(everybody, mentionAll));
        Assert.Equal(LanyingVerdict.Answer, LanyingRules.Decide(plain, all));
        Assert.Equal(LanyingVerdict.NotAddressed, LanyingRules.Decide(mentioned, off));
        Assert.Equal(LanyingVerdict.NotAddressed, LanyingRules.Decide(mentioned, others));
    }

    [Theory]
    [InlineData("@小蓝 价格多少", "价格多少")]
    [InlineData("@小蓝\u2005价格多少", "价格多少")]
    [InlineData("{2199040544848} how much?", "how much?")]
    [InlineData("mail me at a@b.example", "mail me at a@b.example")]
    [InlineData("@小蓝", "@小蓝")]
    public void Words_LeadingMention_IsTakenAway(string text, string words) =>
        Assert.Equal(words, LanyingTranslator.Words(Message("GROUPCHAT", "TEXT", Customer, Group, "") with { Text = text }, App()));

    private static LanyingMessage? Read(string body) => LanyingReader.Read(Encoding.UTF8.GetBytes(body));

    private static LanyingApp App() => new() { AppId = "a", BotUserId = Bot, ApiEndpoint = new("https://api.example"), AccessToken = "t", Signature = "s" };

    private static LanyingMessage Message(string type, string content, long from, long to, string ext, string config = "") =>
        Read(new JsonObject
        {
            ["appId"] = "a",
            ["msgId"] = "1",
            ["type"] = type,
            ["ctype"] = content,
            ["from"] = new JsonObject { ["uid"] = from },
            ["to"] = new JsonObject { ["uid"] = to },
            ["content"] = "hello there",
            ["ext"] = ext,
            ["config"] = config,
        }.ToJsonString())!;
}
