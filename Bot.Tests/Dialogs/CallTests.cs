using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class CallTests
{
    private const string Scripts = """
        script: order
        when: { examples: [Where is my order?] }
        steps:
          - ask: id
            say: Number?
          - call: orders.find
            with: { id: "{{ id }}" }
            into: order
          - if: order
            then: [ { say: "{{ order.state }} ({{ said.text }})" } ]
            else: [ { say: Not found } ]
        ---
        script: hours
        when: { examples: [When are you open?] }
        steps:
          - say: Always
        """;

    private static Conversation Begin() => new(Packs.Release(
        Scripts, ("services.yaml", "orders: { table: orders, key: id }"), ("data/orders.csv", "id,state\nA1,sent\n")));

    [Fact]
    public void Call_Result_GoesOnWithIt()
    {
        var conversation = Begin().User("Where is my order?").User("A1").Silent();

        Assert.Equal(("orders", "find", "A1"), (conversation.Call.Service, conversation.Call.Operation, conversation.Call.Arguments.GetProperty("id").GetString()));
        Assert.False(conversation.State.IsIdle);
        conversation.Returns(new { state = "sent" }).Bot("sent (A1)");
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Call_Nothing_IsNull() => Begin().User("Where is my order?").User("A1").Returns(null).Bot("Not found");

    [Fact]
    public void Call_Failure_IsToldHonestly() => Begin().User("Where is my order?").User("A1").Fails("timeout").Bot("cannot do that right now", "+86 21 5555 0100").Offers("Talk to a person");

    [Fact]
    public void Call_ReturnedTwice_IsIgnored() => Begin().User("Where is my order?").User("A1").Returns(null).Returns(null).Silent().Traced("service", "ignored");

    [Fact]
    public void MessagesDuringCall_WaitAndAreAnsweredInOrder()
    {
        var conversation = Begin().User("Where is my order?").User("A1").User("When are you open?").Silent().User("zzzz").Silent();

        conversation.Returns(new { state = "sent" });

        Assert.Equal(3, conversation.Replies.Count);
        conversation.Bot("sent (A1)", "Always", "cannot answer");
        Assert.True(conversation.State.IsIdle);
        Assert.Equal(4, conversation.State.Messages);
    }

    [Fact]
    public void MessagesDuringCall_TooMany_AreRefusedAtOnce()
    {
        var conversation = Begin().User("Where is my order?").User("A1");
        for (var i = 0; i < 10; i++)
        {
            conversation.User("When are you open?").Silent();
        }

        conversation.User("one more").Bot("still busy");
        conversation.Returns(null);
        Assert.Equal(11, conversation.Replies.Count);
    }

    [Fact]
    public void MessageDuringCall_LeadsToAnotherCall_OthersGoOnWaiting()
    {
        var conversation = Begin().User("Where is my order?").User("A1").User("Where is my order?").User("B2").User("When are you open?");

        conversation.Returns(null).Bot("Not found", "Number?");
        Assert.Single(conversation.State.Waiting);
        conversation.Returns(null).Bot("Not found", "Always");
    }

    [Fact]
    public void CallReturns_ScriptIsGone_IsToldHonestly()
    {
        var waiting = Begin().User("Where is my order?").User("A1");
        var other = Packs.Release("script: other\nwhen: { examples: [x] }\nsteps: [ { say: y } ]");

        var result = Bot.Dialogs.Engine.Step(other, waiting.State, new ServiceReturned { At = Conversation.Start, CallId = waiting.Call.CallId });

        Assert.NotEmpty(result.Commands);
        Assert.True(result.State.IsIdle);
    }
}
