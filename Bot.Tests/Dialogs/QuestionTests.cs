using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class QuestionTests
{
    private const string Scripts = """
        script: order
        title: { en: Order status, zh: 订单状态 }
        menu: true
        when:
          examples: { en: [Where is my order?, track my package], zh: [我的订单到哪了, 查询订单] }
        steps:
          - ask: order_id
            say: { en: What is your order number?, zh: 请提供订单号 }
            expect: { pattern: "SO\\d{6}", example: SO123456 }
            otherwise: [ { handoff: after-sales, reason: no-number } ]
          - choose: part
            say: { en: Which part?, zh: 哪一部分？ }
            options: [ { value: lamp, label: { en: The lamp, zh: 灯 } }, { value: cable, label: { en: The cable, zh: 电线 }, synonyms: [wire] } ]
          - confirm: agreed
            say: { en: "Look up {{ part }} of {{ order_id }}?", zh: "查询 {{ order_id }} 吗？" }
          - say: { en: "Result: {{ agreed }} {{ part }} {{ order_id }}", zh: "结果：{{ agreed }}" }
        ---
        script: hours
        title: { en: Opening hours, zh: 营业时间 }
        menu: true
        when:
          examples: { en: [When are you open?, opening hours], zh: [你们几点开门, 营业时间] }
        steps:
          - say: { en: We are open all day., zh: 我们全天营业。 }
        """;

    private static Conversation Begin(string locale = "en-US") => new(Packs.Release(Scripts), locale);

    [Fact]
    public void Question_Answered_GoesOn() => Begin()
        .User("Where is my order?").Bot("order number")
        .User("it is so100001, thanks").Bot("Which part?").Offers("The lamp", "The cable")
        .Presses("The cable").Bot("Look up cable").Offers("Yes", "No")
        .Presses("Yes").Bot("Result: true cable so100001");

    [Fact]
    public void Choice_TypedAsNumberOrSynonym_IsTaken() => Begin()
        .User("Where is my order?").User("SO100001")
        .User("2").Bot("Look up cable")
        .User("back").Bot("Which part?")
        .User("the wire").Bot("Look up cable");

    [Fact]
    public void Question_WrongAnswers_HintsThenOtherwise()
    {
        var conversation = Begin().User("Where is my order?")
            .User("no idea").Bot("SO123456")
            .User("none").Bot("SO123456")
            .User("what number").Bot("colleague").HandsOff("after-sales", "no-number");

        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Question_OtherScriptClearlyMeant_DigressesAndComesBack() => Begin()
        .User("Where is my order?")
        .User("When are you open?").Bot("open all day", "Back to where we were", "What is your order number?")
        .User("SO100001").Bot("Which part?");

    [Fact]
    public void Back_SecondQuestion_AsksTheFirstAgain() => Begin()
        .User("Where is my order?").User("SO100001").Bot("Which part?")
        .User("back").Bot("What is your order number?")
        .User("SO200002").User("1").Bot("lamp of SO200002");

    [Fact]
    public void Back_FirstQuestion_SaysThatThereIsNone() => Begin()
        .User("Where is my order?").User("back").Bot("no earlier question", "What is your order number?");

    [Fact]
    public void Stop_RunningScript_EndsIt()
    {
        var conversation = Begin().User("Where is my order?").User("stop").Bot("stopped");

        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Choice_NamedLikeAStandingCommand_IsTaken() => new Conversation(Packs.Release("""
        script: main
        when: { patterns: ["^go$"] }
        steps:
          - choose: reason
            say: Why?
            options: [damaged, { value: changed, label: Changed, synonyms: [changed my mind] }]
          - say: "{{ reason }}"
        """)).User("go").User("changed my mind").Bot("changed").User("go").User("stop").Bot("stopped");

    [Fact]
    public void OldButton_OtherQuestion_IsNotMisread() => Begin()
        .User("Where is my order?").User("SO100001").Presses("lamp", "q0.1").Bot("earlier question", "Which part?")
        .User("1").Bot("Look up lamp");

    [Fact]
    public void OldButton_ScriptOver_IsNotMisread() => Begin().Presses("lamp", "q0.1").Bot("earlier question").Offers("Order status", "Opening hours", "Talk to a person");

    [Fact]
    public void Button_ValueThatWasNotOffered_CountsAsWrongAnswer()
    {
        var conversation = Begin().User("Where is my order?").User("SO100001");

        conversation.Presses("rocket", conversation.Replies[^1].Question).Bot("choose one").Offers("The lamp", "The cable");
    }

    [Fact]
    public void Question_Chinese_IsAskedInChinese() => Begin()
        .User("我的订单到哪了").Bot("请提供订单号")
        .User("SO100001").Bot("哪一部分").Offers("灯", "电线")
        .User("电线").User("是").Bot("结果：true");

    [Fact]
    public void Question_FileWithoutWords_IsAskedAgain() => Begin()
        .User("Where is my order?")
        .Take(new Bot.Dialogs.Turns.Events.CustomerSaid { At = Conversation.Start, Attachments = [new("image/png", "/files/1")] })
        .Bot("received your file", "What is your order number?");

    [Fact]
    public void Menu_PickedByLabelOrNumber_Starts()
    {
        Begin().User("qwertz uiop").Bot("cannot answer").Offers("Order status", "Opening hours", "Talk to a person").User("1").Bot("order number");
        Begin().User("qwertz uiop").Presses("Opening hours").Bot("open all day");
        Begin().User("qwertz uiop").Presses("Talk to a person").HandsOff("care", "asked");
    }
}
