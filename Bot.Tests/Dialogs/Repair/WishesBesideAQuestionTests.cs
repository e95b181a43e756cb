using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

/// <summary>Several wishes in one message while a question is open: what is announced is what happens, in that order.</summary>
public class WishesBesideAQuestionTests
{
    private const string More = """
        script: invoice
        title: { en: Get an invoice, zh: 开发票 }
        when: { examples: { en: [I want an invoice, send me an invoice please, can I get an invoice], zh: [我要开发票, 帮我开一张发票] } }
        steps:
          - ask: address
            say: { en: Where shall I send it?, zh: 发到哪个邮箱？ }
            expect: email
          - say: { en: "The invoice goes to {{ address }}.", zh: "发票会发到 {{ address }}。" }
        ---
        script: shipping
        title: { en: Shipping, zh: 配送 }
        when: { examples: { en: [my order is SO123, my order is a parcel], zh: [我的订单是SO123, 我的订单是包裹] } }
        steps: [ { say: { en: We ship daily., zh: 每天发货。 } } ]
        ---
        script: wrap
        title: { en: Gift wrapping, zh: 礼品包装 }
        when: { examples: { en: [please wrap my parcel SO123 as a gift, wrap my order as a gift], zh: [请帮我礼品包装SO123, 帮我礼品包装] } }
        steps: [ { say: { en: We wrap it., zh: 好的，我们包装。 } } ]
        ---
        script: payment
        title: { en: Paying, zh: 付款方式 }
        when: { examples: { en: [how can I pay, which cards do you take], zh: [怎么付款, 可以刷卡吗] } }
        steps: [ { say: { en: By card., zh: 可以刷卡。 } } ]
        ---
        script: complaint
        title: { en: Complaint, zh: 投诉 }
        when: { examples: { en: [I want to make a complaint, I have a complaint], zh: [我要投诉, 我想投诉你们] } }
        steps:
          - say: { en: I am sorry., zh: 很抱歉。 }
          - handoff: care
        """;

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order and can I get an invoice?", "first “Order status”, then “Get an invoice”", "Now to “Get an invoice”", "The invoice goes to", "What is your e-mail?")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，另外我要开发票", "先办“订单状态”，再办“开发票”", "接下来是“开发票”", "发票会发到", "请问您的邮箱是什么？")]
    public void Two_AreServedInOrderBeforeTheQuestionComesBack(string locale, string start, string text, string announced, string next, string done, string question)
    {
        var talk = RepairPack.Talk(locale, More).User(start).Bot(question).User(text).Bot(announced).BotNot(question);

        talk.User("SO111").Bot("SO111", next).BotNot(question);
        talk.User("ada@mail.example").Bot(done, question);
        Assert.Null(talk.State.Later);
    }

    [Theory]
    [InlineData("en-US", "I want to make a complaint", "I want to book a visit", "when are you open and how can I pay?", "open all day", "By card.", "What is your e-mail?")]
    [InlineData("zh-CN", "我要投诉", "我要预约", "你们几点开门，另外怎么付款", "全天营业", "可以刷卡", "请问您的邮箱是什么？")]
    public void Two_WhileAPersonIsAskedFor_AreServed(string locale, string complaint, string start, string text, string first, string second, string question)
    {
        RepairPack.Talk(locale, More).User(complaint).User(text).Bot(first, second);
        RepairPack.Talk(locale, More).User(complaint).User(start).Bot(question).User(text).Bot(first, second, question);
    }

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order and how can I pay?", "how can I pay?", "By card.")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，另外怎么付款", "怎么付款", "可以刷卡")]
    public void WishThatWaits_SaidAgain_IsServedOnce(string locale, string start, string text, string again, string served)
    {
        var talk = RepairPack.Talk(locale, More).User(start).User(text).User(again).Bot(served);

        talk.User("SO111").BotNot(served);
        Assert.Null(talk.State.Later);
    }

    [Theory]
    [InlineData("how can I pay, when are you open, can I get an invoice to ada@mail.example and where is my order")]
    [InlineData("can I get an invoice to ada@mail.example, how can I pay, when are you open and where is my order")]
    public void Four_WithTheAnswerInOne_KeepThatOne(string text) => RepairPack.Talk("en-US", More)
        .User("I want to book a visit").Bot("What is your e-mail?").User(text).Bot("I will come to", "“Get an invoice”", "“Paying”", "Please tell me the rest after that");

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order, when are you open and can I get an invoice?", "open all day", "Where shall I send it?")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，你们几点开门，另外我要开发票", "全天营业", "发到哪个邮箱？")]
    public void Three_AreServedInOrderBeforeTheQuestionComesBack(string locale, string start, string text, string second, string third) => RepairPack.Talk(locale, More)
        .User(start).User(text).Traced("scripts", "two-wishes").User("SO111").Bot("SO111", second, third);

    [Theory]
    [InlineData("en-US", "Where is my order?", "wrap my order SO222 as a gift and when are you open?", "“Gift wrapping” and then “Opening hours” after this", "Order SO222 is on its way", "Now to “Gift wrapping”", "Now to “Opening hours”")]
    [InlineData("en-US", "Where is my order?", "when are you open and wrap my order SO222 as a gift", "“Opening hours” and then “Gift wrapping” after this", "Order SO222 is on its way", "Now to “Opening hours”", "Now to “Gift wrapping”")]
    [InlineData("zh-CN", "我的订单到哪了", "请帮我礼品包装SO222，另外你们几点开门", "再办“礼品包装”，然后办“营业时间”", "订单 SO222 已发出", "接下来是“礼品包装”", "接下来是“营业时间”")]
    public void Two_OneOfWhichHoldsTheAnswer_ComeAfterIt(string locale, string start, string text, params string[] said)
    {
        var talk = RepairPack.Talk(locale, More).User(start).User(text).Bot(said);

        var places = said.Select(words => talk.Said.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.True(talk.State.IsIdle);
    }

    [Theory]
    [InlineData("en-US", "Where is my order?", "wrap my order SO222 as a gift and can I get an invoice for SO333?", "first “Gift wrapping”, then “Get an invoice”", "What is your order number?")]
    [InlineData("zh-CN", "我的订单到哪了", "请帮我礼品包装SO222，另外我要开发票SO333", "先办“礼品包装”，再办“开发票”", "请提供订单号。")]
    public void Two_EachWithItsOwn_AnswerNothing(string locale, string start, string text, string announced, string question) => RepairPack.Talk(locale, More)
        .User(start).User(text).Bot(announced).BotNot(question).BotNot("SO222").User("ada@mail.example").Bot(question);

    [Theory]
    [InlineData("en-US", "Where is my order?", "my order is SO111 and when are you open?", "come to “Opening hours” after this", "Shipping")]
    [InlineData("zh-CN", "我的订单到哪了", "我的订单是SO111，另外你们几点开门", "再办“营业时间”", "配送")]
    public void Answer_InWordsThatWouldMeanAScript_IsNoWish(string locale, string start, string text, string announced, string no) =>
        RepairPack.Talk(locale, More).User(start).User(text).Bot(announced, "SO111").BotNot(no);

    [Fact]
    public void WishAlongWithAnAnswer_InOneOfThem_ComesAfterTheOthersAndBeforeTheQuestion() => RepairPack.Talk(more: More)
        .User("I want to book a visit").User("where is my order and can I get an invoice?")
        .User("SO111 and when are you open?").Bot("I will come to “Opening hours” after this.", "Now to “Get an invoice”").BotNot("open all day")
        .User("ada@mail.example").Bot("The invoice goes to", "open all day", "What is your e-mail?");

    [Theory]
    [InlineData("en-US", "I want to book a visit", "I want to make a complaint and can I get an invoice?", "What is your e-mail?", "when are you open?", "open all day", "Get an invoice")]
    [InlineData("zh-CN", "我要预约", "我要投诉，另外我要开发票", "请问您的邮箱是什么？", "你们几点开门", "全天营业", "开发票")]
    public void Person_EndsAllOfThem(string locale, string start, string text, string question, string other, string answer, string no)
    {
        var talk = RepairPack.Talk(locale, More).User(start).User(text).Bot(question);

        Assert.Null(talk.State.Later);
        talk.Take(new HandoffChanged { At = Conversation.Start, State = "completed" }).User(other).Bot(answer, question).BotNot(no);
    }

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order and can I get an invoice?", "when are you open and how can I pay?", "first “Opening hours”, then “Paying”", "open all day", "By card.", "What is your order number?", "Now to “Get an invoice”")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，另外我要开发票", "你们几点开门，另外怎么付款", "先办“营业时间”，再办“付款方式”", "全天营业", "可以刷卡", "请提供订单号。", "接下来是“开发票”")]
    public void Two_WhileOneWaits_ComeBeforeIt(string locale, string start, string text, string more, string announced, string first, string second, string question, string next) =>
        RepairPack.Talk(locale, More).User(start).User(text).User(more).Bot(announced, first, second, question).BotNot(next).User("SO111").Bot("SO111", next);

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order and can I get an invoice?", "when are you open, how can I pay and wrap my order as a gift", "then “Paying”. Please tell me the rest after that.", "wrap")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，另外我要开发票", "你们几点开门，怎么付款，另外帮我礼品包装", "再办“付款方式”。其余的请稍后再告诉我。", "包装")]
    public void Three_WhileOneWaits_TheLastIsToBeToldLater(string locale, string start, string text, string more, string announced, string no) =>
        RepairPack.Talk(locale, More).User(start).User(text).User(more).Bot(announced).BotNot(no);

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order, when are you open and can I get an invoice?", "SO111 and how can I pay?", "Please tell me the rest after that.", "Now to “Opening hours”", "card")]
    [InlineData("en-US", "I want to book a visit", "where is my order, when are you open and can I get an invoice?", "SO111, how can I pay and wrap my order as a gift", "Please tell me the rest after that.", "Now to “Opening hours”", "card")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，你们几点开门，另外我要开发票", "SO111，另外怎么付款", "其余的请稍后再告诉我。", "接下来是“营业时间”", "刷卡")]
    public void WishAlongWithAnAnswer_WhileTwoWait_IsToBeToldLater(string locale, string start, string text, string more, string rest, string next, string no) =>
        RepairPack.Talk(locale, More).User(start).User(text).User(more).Bot(rest, "SO111", next).BotNot(no);

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order, when are you open and can I get an invoice?", "how can I pay and wrap my order SO222 as a gift", "Please tell me the rest after that.", "By card.", "What is your order number?")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，你们几点开门，另外我要开发票", "怎么付款，另外请帮我礼品包装SO222", "其余的请稍后再告诉我。", "可以刷卡", "请提供订单号。")]
    public void Two_WhileTwoWait_OneIsServed_AndTheOtherAnswersNothing(string locale, string start, string text, string more, string rest, string first, string question) =>
        RepairPack.Talk(locale, More).User(start).User(text).User(more).Bot(rest, first, question).BotNot("SO222");

    [Theory]
    [InlineData("en-US", "I want to book a visit", "where is my order and can I get an invoice?", "SO111, when are you open and how can I pay?", "“Opening hours” after this. Please tell me the rest after that.")]
    [InlineData("zh-CN", "我要预约", "我的订单到哪了，另外我要开发票", "SO111，你们几点开门，另外怎么付款", "再办“营业时间”。其余的请稍后再告诉我。")]
    public void Two_AlongWithAnAnswer_WhileOneWaits_AsManyAsFitWait(string locale, string start, string text, string more, string announced) =>
        RepairPack.Talk(locale, More).User(start).User(text).User(more).Bot(announced, "SO111");

    [Theory]
    [InlineData("en-US", "Where is my order?", "SO111, when are you open and how can I pay?", "open all day", "By card.")]
    [InlineData("zh-CN", "我的订单到哪了", "SO111，你们几点开门，另外怎么付款", "全天营业", "可以刷卡")]
    public void Two_AlongWithAnAnswer_BothWait(string locale, string start, string text, string first, string second) =>
        RepairPack.Talk(locale, More).User(start).User(text).Bot("SO111", first, second);

    [Theory]
    [InlineData("where is my order SO111 and can I get 3 invoices?")]
    [InlineData("how can I pay and can I get 3 invoices?")]
    public void NumberInAWish_IsNoAnswer(string text) =>
        Assert.DoesNotContain("people", RepairPack.AtPeople(More).User(text).Traced("scripts", "two-wishes").State.Frames[0].Answers.Keys);

    [Fact]
    public void NumberBeforeWishes_IsTheAnswer() =>
        Assert.Contains("people", RepairPack.AtPeople(More).User("3, how can I pay and can I get an invoice?").State.Frames[0].Answers.Keys);

    [Theory]
    [InlineData("en-US", "Where is my order?", "how can I pay, when are you open and wrap my order SO222 as a gift", "“Paying” and then “Gift wrapping” after this. Please tell me the rest after that.", "We wrap it.", "open all day")]
    [InlineData("zh-CN", "我的订单到哪了", "怎么付款，你们几点开门，另外请帮我礼品包装SO222", "再办“付款方式”，然后办“礼品包装”。其余的请稍后再告诉我。", "我们包装", "全天营业")]
    public void Three_TheOneThatHoldsTheAnswerIsKept(string locale, string start, string text, string announced, string kept, string no) =>
        RepairPack.Talk(locale, More).User(start).User(text).Bot(announced, "SO222", kept).BotNot(no);

    [Fact]
    public void Stop_EndsAllOfThem()
    {
        var talk = RepairPack.Talk(more: More).User("I want to book a visit").User("where is my order and can I get an invoice?").User("stop");

        Assert.Null(talk.State.Later);
        Assert.True(talk.State.IsIdle);
    }
}
