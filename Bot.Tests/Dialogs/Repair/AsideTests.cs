namespace Bot.Tests.Dialogs.Repair;

/// <summary>What customers say to an open question beside the answer.</summary>
public class AsideTests
{
    private const string Company = """
        script: company
        title: Register a company
        when: { examples: { en: [register my company, I want to register a company], zh: [登记公司] } }
        steps:
          - ask: company
            say: { en: What is its name?, zh: 请提供公司全称。 }
          - say: "Noted: {{ company }}."
        """;

    private const string Again = """
        script: invoice
        title: Get an invoice
        when: { examples: { en: [I want an invoice, send me an invoice please], zh: [开发票, 我要发票] } }
        steps:
          - confirm: same
            say: Is it about order SO999?
          - if: same
            then: [ { end: true } ]
          - ask: other
            say: Which order then?
            expect: { pattern: "SO\\d{3}", example: SO123 }
          - say: "The invoice for {{ other }} comes."
        """;

    [Theory]
    [InlineData("When are you open?")]
    [InlineData("wait, when are you open")]
    [InlineData("by the way, what are your opening hours?")]
    public void QuestionForAText_AnotherQuestion_IsAnsweredAndNotTaken(string aside) => RepairPack.Talk(more: Company)
        .User("register my company").Bot("What is its name?")
        .User(aside).Bot("open all day", "What is its name?")
        .User("Acme Ltd").Bot("Noted: Acme Ltd.");

    [Fact]
    public void QuestionForAText_AnotherQuestionInChinese_IsAnsweredAndNotTaken() => RepairPack.Talk("zh-CN", Company)
        .User("登记公司").User("等下，你们几点开门").Bot("全天营业", "请提供公司全称");

    [Theory]
    [InlineData("Where The Wild Lamps Are")]
    [InlineData("Open Hours and Sons")]
    [InlineData("The door was shut. When are you open? Nobody told me.")]
    public void QuestionForAText_AnyOtherWords_AreTheAnswer(string answer) => RepairPack.Talk(more: Company).User("register my company").User(answer).Bot("Noted: " + answer);

    [Theory]
    [InlineData("no")]
    [InlineData("ok")]
    [InlineData("no idea, sorry")]
    [InlineData("I don't have the order number")]
    [InlineData("I really don't know it")]
    [InlineData("不知道")]
    [InlineData("我忘了")]
    public void OpenQuestion_CustomerHasNoAnswer_IsAskedAgain(string text) => RepairPack.Talk(more: """
            script: nothing
            title: Nothing
            when: { examples: [no, ok, no idea, I don't have it, I don't know it, 不知道, 忘了] }
            steps: [ { say: Goodbye then. } ]
            """)
        .User("Where is my order?").User(text).BotNot("Goodbye").Traced("question", "asked-again");

    [Theory]
    [InlineData("SO123")]
    [InlineData("no, SO123")]
    [InlineData("nope, it's SO123")]
    [InlineData("不是，SO123")]
    public void Confirm_AnswerToTheNextQuestion_IsANoAndThatAnswer(string text) =>
        RepairPack.Talk(more: Again).User("I want an invoice").User(text).Bot("The invoice for SO123 comes.").BotNot("Which order then");

    [Fact]
    public void Confirm_AgreesToSomethingElse_IsThatOtherWish() => RepairPack.Talk(more: Again)
        .User("I want an invoice").User("ok where is my order").Bot("What is your order number?").User("SO111").Bot("Order SO111", "Is it about order SO999?");

    [Fact]
    public void Wish_ComesWithAnAnswer_IsServedAfterwards()
    {
        var conversation = RepairPack.Talk().User("Where is my order?").User("SO111 and when are you open?");

        conversation.Bot("I will come to “Opening hours” after this.", "Order SO111", "Now to “Opening hours”", "open all day");
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Wish_ComesWithAnAnswerInChinese_IsServedAfterwards() =>
        RepairPack.Talk("zh-CN").User("我的订单到哪了").User("SO111，另外你们几点开门").Bot("再办“营业时间”", "SO111", "接下来是“营业时间”", "全天营业");

    [Fact]
    public void TwoWishes_WhileAQuestionIsOpen_BothAreServedAndTheQuestionComesBack() => RepairPack.Talk(more: Company)
        .User("register my company").User("when are you open, and where is my order?").Bot("first “Opening hours”, then “Order status”", "open all day", "What is your order number?")
        .User("SO111").Bot("Order SO111", "What is its name?");

    [Theory]
    [InlineData("what about SO222")]
    [InlineData("and SO222?")]
    [InlineData("same for SO222 please")]
    [InlineData("那SO222呢")]
    public void ScriptEnded_SameForAnother_RunsAgain(string text) =>
        RepairPack.Talk().User("Where is my order?").User("SO111").Bot("SO111").User(text).Bot("SO222").Traced("question", "another");

    [Fact]
    public void Wrong_InAScriptThatAnotherRan_EndsBoth()
    {
        var conversation = RepairPack.Talk().User("Where is my order?").User("red").User("green").User("blue");

        conversation.Bot("I cannot answer that").BotNot("on its way");
        Assert.Empty(conversation.State.Frames);
    }

    [Fact]
    public void PersonIsAskedFor_Hello_IsToldSoInsteadOfWelcomed() => RepairPack.Talk(more: "script: greeting\nwhen: { start: true, examples: { en: [are you there, hello], zh: [在吗, 你好] } }\nsteps: [ { say: Welcome! } ]\n")
        .User("talk to a person").User("are you there?").Bot("put down for a colleague already").BotNot("Welcome")
        .User("zzz qqq").Bot("cannot answer that myself", "put down for a colleague already");

    [Theory]
    [InlineData("wehre is my odrer")]
    [InlineData("where is my ordr")]
    public void Words_Mistyped_AreUnderstood(string text) => RepairPack.Talk().User(text).Bot("What is your order number?");

    [Fact]
    public void Personal_IsNoPerson() => RepairPack.Talk("zh-CN").User("个人").Traced("scripts", "none");

    [Theory]
    [InlineData("SO一二三")]
    [InlineData("我的是SO123")]
    public void Pattern_FiguresNeedFourSignsToBeRead(string text)
    {
        var conversation = RepairPack.Talk("zh-CN").User("我的订单到哪了").User(text);

        Assert.Equal(text.EndsWith('3'), conversation.State.Frames.Count == 0);
    }
}
