using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

public class StandingRepairTests
{
    [Fact]
    public void Stop_NothingAtStake_EndsAtOnce() => RepairPack.Talk().User("I want to book a visit").User("stop").Bot("I have stopped").Offers("Opening hours", "Book a visit", "Order status", "Talk to a person");

    [Fact]
    public void Stop_AnswersGiven_AsksFirst()
    {
        var conversation = RepairPack.AtPeople().User("stop").Bot("really stop").Offers("Yes, stop", "No, go on");
        Assert.Single(conversation.State.Frames);

        conversation.User("no").Bot("let us go on", "How many people").User("cancel").Presses("Yes, stop").Bot("I have stopped");
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Stop_SaidTwice_Ends() => Assert.True(RepairPack.AtPeople().User("stop").User("stop").Bot("I have stopped").State.IsIdle);

    [Fact]
    public void Stop_QuestionAnsweredWithTheAnswer_TakesIt() => RepairPack.AtPeople().User("stop").User("3").Bot("Anything else");

    [Theory]
    [InlineData("I want to cancel it", "Which order shall I cancel")]
    [InlineData("我改变主意了", "要取消哪个订单")]
    public void Stop_MessageThatMeansAScript_StartsIt(string text, string expected) => RepairPack.Talk().User(text).Bot(expected);

    [Fact]
    public void Skip_OptionalQuestion_GoesOnWithout() => RepairPack.AtPeople().User("2").Offers("Skip").Presses("Skip").Bot("2, none: right?");

    [Fact]
    public void Skip_NeededQuestion_SaysSo() => RepairPack.AtPeople().User("skip this question").Bot("need this answer", "How many people");

    [Fact]
    public void Repeat_OpenQuestion_AsksItAgain() => RepairPack.AtPeople().User("say that again").Bot("How many people").User("再说一遍").Bot("几位");

    [Fact]
    public void Repeat_NothingOpen_SaysTheLastWordsAgain() => RepairPack.Talk().User("When are you open?").User("can you repeat that?").Bot("open all day");

    [Fact]
    public void Back_BeyondSomethingDone_IsRefused() =>
        RepairPack.AtConfirmation().User("yes").Returns(new { id = "V-1" }).User("back").Bot("no earlier question", "Booked V-1");

    [Fact]
    public void Back_QuestionOfAnInnerScript_IsReached() => new Conversation(Packs.Release("""
        script: status
        when: { patterns: ["^go$"] }
        steps:
          - do: which
          - confirm: sure
            say: "Sure about {{ number }}?"
        ---
        script: which
        steps:
          - ask: given
            say: What is your order number?
          - remember: { number: "{{ given }}" }
        """)).User("go").User("SO111").Bot("Sure about SO111?").User("back").Bot("order number").User("SO222").Bot("Sure about SO222?");

    [Fact]
    public void Failures_ThreeInARow_OfferAPerson() => RepairPack.Talk()
        .User("qwertz uiop").Bot("cannot answer").User("asdfg hjkl").Bot("cannot answer")
        .User("yxcvb nm").Bot("still do not understand").Offers("Talk to a person")
        .User("When are you open?").User("qwertz uiop").Bot("cannot answer");

    [Fact]
    public void Menu_Numbered_ComesInThatOrder() => RepairPack.Talk().User("help").Offers("Opening hours", "Book a visit", "Order status", "Talk to a person");

    [Fact]
    public void Wishes_TwoInOneMessage_AreServedOneAfterTheOther()
    {
        var conversation = RepairPack.Talk().User("Where is my order and when are you open?").Bot("first “Order status”, then “Opening hours”", "order number");

        conversation.User("SO111").Bot("Order SO111", "Now to “Opening hours”", "open all day");
        Assert.True(conversation.State.IsIdle);
        Assert.Null(conversation.State.Later);
    }

    [Fact]
    public void Wishes_Chinese_AreServedOneAfterTheOther() => RepairPack.Talk("zh-CN").User("我的订单到哪了，另外你们几点开门").Bot("先办“订单状态”", "请提供订单号").User("SO111").Bot("接下来是“营业时间”", "全天营业");

    [Fact]
    public void Wishes_TheFirstIsStopped_TheSecondIsForgotten() => RepairPack.Talk().User("Where is my order and when are you open?").User("stop").Bot("stopped").BotNot("open all day");
}
