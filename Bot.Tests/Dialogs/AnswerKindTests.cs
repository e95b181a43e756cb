using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

/// <summary>Kinds of answers, their limits and <c>check</c>, in scripts.</summary>
public sealed class AnswerKindTests
{
    private static readonly (string, string)[] Orders = [("services.yaml", "orders: { table: orders, key: id }"), ("data/orders.csv", "id,state\nA1,sent\n")];

    [Theory]
    [InlineData("money", "two hundred bucks", "$200.00")]
    [InlineData("{ money: { currency: CNY } }", "200", "¥200.00")]
    [InlineData("money", "200", "200")]
    [InlineData("percentage", "八五折", "85")]
    [InlineData("date", "2026-03-05", "2026-03-05")]
    [InlineData("{ date: { order: day-first } }", "3/4", "2026-04-03")]
    [InlineData("{ date-range: { order: day-first } }", "3/4 to 5/4", "2026-04-03 – 2026-04-05")]
    [InlineData("time", "a quarter past three", "15:15")]
    [InlineData("{ time: { from: \"09:00\", to: \"21:00\" } }", "at 8", "20:00")]
    [InlineData("date-range", "3-5 May", "2026-05-03 – 2026-05-05")]
    [InlineData("address", "please send it to 12 High Street, Oxford", "12 High Street, Oxford")]
    [InlineData("yes-no", "sure", "true")]
    [InlineData("location", "31.2304, 121.4737", "31.2304, 121.4737")]
    [InlineData("{ list: [red, green, blue], many: true }", "the first and the third", "red, blue")]
    [InlineData("{ list: [red, green, blue], many: { max: 2 } }", "all but the second", "red, blue")]
    public void Ask_Kind_IsReadAndRendered(string expect, string said, string rendered) =>
        Packs.Talk($"- ask: x\n  say: Well?\n  expect: {expect}\n- say: \"Got {{{{ x }}}}.\"").User("go").User(said).Bot($"Got {rendered}.");

    [Theory]
    [InlineData("{ money: { max: 100 } }", "$200", "amount of money")]
    [InlineData("{ time: { from: \"07:00\", to: \"23:00\" } }", "at 10", "from 07:00 to 23:00")]
    [InlineData("{ time: { from: \"09:00\", to: \"12:00\" } }", "3pm", "09:00 to 12:00")]
    [InlineData("date", "Monday or Tuesday", "date")]
    [InlineData("{ list: [red, green], many: { max: 1 } }", "both", "at most 1")]
    [InlineData("image", "I have none", "picture")]
    public void Ask_OutsideItsLimits_IsAskedAgain(string expect, string said, string hint) =>
        Packs.Talk($"- ask: x\n  say: Well?\n  expect: {expect}\n- say: Got it").User("go").User(said).Bot(hint).BotNot("Got it");

    [Theory]
    [InlineData("mony", "CB0204")]
    [InlineData("{ money: { currency: ABC } }", "CB0204")]
    [InlineData("{ money: { min: 5, max: 1 } }", "CB0204")]
    [InlineData("{ time: { from: 9 } }", "CB0204")]
    [InlineData("{ time: { from: \"12:00\", to: \"09:00\" } }", "CB0204")]
    [InlineData("{ date: { order: us } }", "CB0204")]
    [InlineData("{ file: { types: [nonsense] } }", "CB0204")]
    [InlineData("{ percentage: { least: 1 } }", "CB0201")]
    [InlineData("{ list: [a, b], many: { min: 3, max: 2 } }", "CB0204")]
    public void Ask_WrongKind_IsToldWithItsPlace(string expect, string code) =>
        Assert.Contains(Packs.Problems($"- ask: x\n  say: Well?\n  expect: {expect}"), problem => problem.Contains($" {code} ", StringComparison.Ordinal) && problem.StartsWith("6:", StringComparison.Ordinal));

    [Fact]
    public void Ask_ImageAlone_IsTheAnswer()
    {
        var conversation = Packs.Talk("- ask: photo\n  say: A photo, please.\n  expect: image\n- say: \"Thanks for {{ photo }} ({{ photo.type }})\"").User("go");

        conversation.Take(Files(new Attachment("application/pdf", "https://f/1", "a.pdf"))).Bot("one picture");
        conversation.Take(Files(new Attachment("image/png", "https://f/2", "dent.png"))).Bot("Thanks for dent.png (image/png)");
    }

    [Fact]
    public void Ask_SeveralFiles_AreAList()
    {
        var conversation = Packs.Talk("- ask: papers\n  say: Papers?\n  expect: { file: { types: [pdf], many: true } }\n- say: \"{{ papers[1].name }}: {{ papers }}\"").User("go");

        conversation.Take(Files(new("application/pdf", "https://f/1", "a.pdf"), new("application/pdf", "https://f/2", "b.pdf"))).Bot("b.pdf: a.pdf, b.pdf");
    }

    [Fact]
    public void Ask_LocationFromTheMap_IsTheAnswer() =>
        Packs.Talk("- ask: place\n  say: Where?\n  expect: location\n- say: \"{{ place }} {{ place.latitude }}\"").User("go")
            .Take(new CustomerSaid { At = Conversation.Start, Location = new(31.5, 121.5, "Cafe") }).Bot("Cafe 31.5");

    [Fact]
    public void Check_Condition_RefusesWithItsOwnSentence()
    {
        const string Steps = "- ask: amount\n  say: How much?\n  expect: money\n  check: { if: amount.amount <= 500, say: \"{{ amount }} is too much.\" }\n  attempts: 2\n  otherwise: [ { say: Pity } ]\n- say: \"Got {{ amount }}\"";

        Packs.Talk(Steps).User("go").User("$600").Bot("$600.00 is too much.").User("$500").Bot("Got $500.00");
        var conversation = Packs.Talk(Steps).User("go").User("$600").User("$700").Bot("Pity");
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Check_Condition_TakesTheRefusedAnswerAway()
    {
        var conversation = Packs.Talk("- ask: n\n  say: N?\n  expect: number\n  check: { if: n < 5, say: Too large }\n- say: ok").User("go").User("9").Bot("Too large");

        Assert.False(conversation.State.Frames[^1].Answers.ContainsKey("n"));
    }

    [Fact]
    public void Check_Service_DecidesAndKeepsItsResult()
    {
        var conversation = Packs.Talk(
            "- ask: id\n  say: Number?\n  check: { call: orders.find, with: { id: \"{{ id }}\" }, into: order, if: order.state == 'sent', say: \"No order {{ id }}.\" }\n- say: \"It is {{ order.state }}\"", Orders).User("go");

        conversation.User("B2").Silent();
        Assert.Equal("B2", conversation.Call.Arguments.GetProperty("id").GetString());
        conversation.Returns(null).Bot("No order B2.");
        conversation.User("A0").Returns(new { state = "lost" }).Bot("No order A0.");
        conversation.User("A1").Returns(new { state = "sent" }).Bot("It is sent");
    }

    [Fact]
    public void Check_ServiceThatFails_SaysSo() =>
        Packs.Talk("- ask: id\n  say: Number?\n  check: { call: orders.find, with: { id: \"{{ id }}\" }, say: No }\n- say: ok", Orders)
            .User("go").User("B2").Fails("timeout").Bot("a system does not answer");

    [Theory]
    [InlineData("{ say: No }", "CB0202")]
    [InlineData("{ if: x > 1 }", "CB0202")]
    [InlineData("{ call: orders, say: No }", "CB0204")]
    [InlineData("{ call: stock.find, say: No }", "CB0305")]
    [InlineData("{ if: x > 1, say: No, else: Yes }", "CB0201")]
    public void Check_Wrong_IsTold(string check, string code) =>
        Assert.Contains(Packs.Problems($"- ask: x\n  say: Well?\n  check: {check}"), problem => problem.Contains($" {code} ", StringComparison.Ordinal));

    private static CustomerSaid Files(params Attachment[] files) => new() { At = Conversation.Start, Attachments = files, Locale = "en-US" };
}
