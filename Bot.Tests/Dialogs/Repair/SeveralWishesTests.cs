namespace Bot.Tests.Dialogs.Repair;

/// <summary>More than two wishes in one message: served in order, within a polite limit.</summary>
public class SeveralWishesTests
{
    private const string More = """
        script: invoice
        title: { en: Get an invoice, zh: 开发票 }
        when: { examples: { en: [I want an invoice, send me an invoice please, can I get an invoice], zh: [我要开发票, 帮我开一张发票] } }
        steps:
          - ask: email
            say: { en: Where shall I send it?, zh: 发到哪个邮箱？ }
            expect: email
          - say: { en: "The invoice goes to {{ email }}.", zh: "发票会发到 {{ email }}。" }
        ---
        script: gift
        title: { en: Gift wrapping, zh: 礼品包装 }
        when: { examples: { en: [do you wrap gifts, can you gift wrap my parcel], zh: [可以礼品包装吗, 能包装成礼物吗] } }
        steps: [ { say: { en: We wrap for free., zh: 包装免费。 } } ]
        """;

    [Theory]
    [InlineData("where is my order, when are you open and can I get an invoice?")]
    [InlineData("Where is my order? When are you open? And can I get an invoice?")]
    public void Three_AreAnnouncedAndServedInOrder(string text)
    {
        var talk = RepairPack.Talk(more: More).User(text).Bot("first “Order status”, then “Opening hours”, then “Get an invoice”.", "What is your order number?");

        talk.User("SO111").Bot("Order SO111", "Now to “Opening hours”", "open all day", "Now to “Get an invoice”", "Where shall I send it?");
        talk.User("ada@mail.example").Bot("The invoice goes to ada@mail.example.").BotNot("Now to");
        Assert.True(talk.State.IsIdle);
        Assert.Null(talk.State.Later);
    }

    [Fact]
    public void Three_InChinese_AreAnnouncedAndServedInOrder() => RepairPack.Talk("zh-CN", More)
        .User("我的订单到哪了，你们几点开门，另外我要开发票").Bot("先办“订单状态”，再办“营业时间”，最后办“开发票”")
        .User("SO111").Bot("接下来是“营业时间”", "全天营业", "接下来是“开发票”", "发到哪个邮箱？");

    [Theory]
    [InlineData("en-US", "where is my order, when are you open, do you wrap gifts and can I get an invoice?", "Please tell me the rest after that.")]
    [InlineData("zh-CN", "我的订单到哪了，你们几点开门，可以礼品包装吗，另外我要开发票", "其余的请稍后再告诉我。")]
    public void MoreThanThree_TheFirstThreeAreTakenAndTheRestAskedForLater(string locale, string text, string rest)
    {
        var talk = RepairPack.Talk(locale, More).User(text).Bot(rest);

        Assert.Equal("gift", talk.State.Later!.Then!.Script);
        Assert.Null(talk.State.Later.Then.Then);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("talk to a person")]
    public void StopOrAPerson_EndsAllOfThem(string word)
    {
        var talk = RepairPack.Talk(more: More).User("where is my order, when are you open and can I get an invoice?").User(word);

        Assert.Null(talk.State.Later);
    }

    [Fact]
    public void WishAlongWithAnAnswer_ComesAfterTheOneThatWaits() => RepairPack.Talk(more: More)
        .User("where is my order and can I get an invoice?")
        .User("SO111 and when are you open?").Bot("I will come to “Opening hours” after this.", "Now to “Get an invoice”", "Where shall I send it?")
        .User("ada@mail.example").Bot("goes to ada@mail.example", "Now to “Opening hours”", "open all day");

    [Theory]
    [InlineData("my cup, my plate and my bowl are broken")]
    [InlineData("where is my order, it is late, I am sad")]
    public void OneWishInManyWords_IsNotSplit(string text) => RepairPack.Talk(more: More).User(text).BotNot("one after the other");
}
