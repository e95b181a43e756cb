using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

public class CorrectionTests
{
    [Fact]
    public void Correction_NothingDependsOnIt_OnlyTheOpenQuestionComesAgain()
    {
        var conversation = RepairPack.AtConfirmation().User("no, I meant bob@example.com");

        conversation.Bot("changed that to “bob@example.com”", "bob@example.com, north, 2026-03-10, 2, none: right?").BotNot("Which").Traced("step", "kept");
        Assert.Empty(conversation.Last.Commands.OfType<CallService>());
    }

    [Fact]
    public void Correction_OthersDependOnIt_TheyRunAgainAndTheRestStands() => RepairPack.AtConfirmation()
        .User("sorry, I meant South").Returns(new { id = "south", name = "South Gate" }).Bot("South Gate it is", "Which day at South Gate?").BotNot("e-mail")
        .User("2026-03-11").Bot("ada@example.com, south, 2026-03-11, 2, none: right?").BotNot("How many people");

    [Theory]
    [InlineData("change the e-mail to bob@example.com")]
    [InlineData("my email should be bob@example.com")]
    [InlineData("Actually bob@example.com")]
    [InlineData("no, it's bob@example.com")]
    [InlineData("make that bob@example.com please")]
    public void Correction_English_IsFound(string text) => RepairPack.AtConfirmation().User(text).Bot("bob@example.com, north");

    [Theory]
    [InlineData("不对，是bob@example.com")]
    [InlineData("邮箱改成bob@example.com吧")]
    [InlineData("我说错了，应该是 bob@example.com")]
    [InlineData("改成bob@example.com")]
    public void Correction_Chinese_IsFound(string text) => RepairPack.AtConfirmation().User(text).Bot("bob@example.com，north");

    [Fact]
    public void Correction_OnlyNamesTheField_AsksForItAgain() => RepairPack.AtConfirmation()
        .User("I want to change my e-mail").Bot("let us change that", "What is your e-mail?")
        .User("bob@example.com").Bot("bob@example.com, north, 2026-03-10, 2, none: right?");

    [Fact]
    public void Correction_RelativeDate_GoesToTheQuestionThatTakesDates() => RepairPack.AtPeople().User("actually tomorrow").Bot("2026-03-03", "How many people");

    [Fact]
    public void Correction_FitsTheOpenQuestion_AnswersIt() => RepairPack.AtPeople().User("no, I meant 3").Bot("Anything else").BotNot("changed that");

    [Fact]
    public void Correction_AfterSomethingWasDone_IsNotRepeated()
    {
        var conversation = RepairPack.AtConfirmation().User("yes").Returns(new { id = "V-1" }).Bot("Booked V-1").User("no, I meant bob@example.com");

        conversation.Bot("cannot change it here", "Booked V-1");
        Assert.Empty(conversation.Last.Commands.OfType<CallService>());
        conversation.User("5").Bot("Thank you").User("sorry, the e-mail is bob@example.com").Bot("cannot change it here").Offers("Talk to a person");
    }

    [Fact]
    public void Correction_AnswerOfAnInnerScriptThatIsOver_RunsItAgainWithTheNewOne() => RepairPack.Talk()
        .User("Where is my order?").User("SO111").Bot("Order SO111")
        .User("no, I meant SO222").Bot("changed that to “SO222”", "Order SO222 is on its way").BotNot("order number?");

    [Fact]
    public void Correction_NothingToCorrect_IsAnOrdinaryMessage() => RepairPack.Talk().User("no, I meant bob@example.com").Bot("cannot answer");

    [Fact]
    public void Correction_NewWishBehindActually_IsTheWish() => RepairPack.AtPeople().User("actually, when are you open?").Bot("open all day", "How many people");

    [Fact]
    public void Correction_PackHasWords_SaysThem() =>
        RepairPack.AtPeople("script: corrected\nsteps:\n  - say: Changed as you wish.").User("no, I meant bob@example.com").Bot("Changed as you wish", "How many people").BotNot("Back to where");

    [Fact]
    public void Correction_RefusedByTheCheck_AsksAgain() => Packs.Talk("""
        - ask: amount
          say: How much?
          expect: number
          check: { if: amount <= 500, say: At most 500. }
        - ask: email
          say: E-mail?
          expect: email
        - confirm: sure
          say: "{{ amount }} {{ email }}?"
        """)
        .User("go").User("100").User("a@b.example").Bot("100 a@b.example?")
        .User("no, I meant 900").Bot("At most 500")
        .User("300").Bot("300 a@b.example?");

    [Fact]
    public void Correction_OtherBranch_IsTaken() => Packs.Talk("""
        - choose: kind
          say: Which kind?
          options: [personal, company]
        - ask: payee
          say: Which name?
        - if: kind == "company"
          then:
            - ask: tax
              say: Tax number?
        - ask: email
          say: E-mail?
          expect: email
        - say: "{{ kind }} {{ payee }} {{ tax }} {{ email }}"
        """)
        .User("go").User("personal").User("Ada").Bot("E-mail?")
        .User("change that to company").Bot("Tax number?")
        .User("DE1").Bot("E-mail?")
        .User("a@b.example").Bot("company Ada DE1 a@b.example");
}
