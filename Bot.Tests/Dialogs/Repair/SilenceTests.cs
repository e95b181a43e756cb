using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Repair;

public class SilenceTests
{
    private const string Limits = "silence: { remind: 10m, close: 30m }\n";

    [Fact]
    public void Silence_NotSet_SetsNoTimer() => Assert.Empty(RepairPack.Talk().User("I want to book a visit").Last.Commands.OfType<SetTimer>());

    [Fact]
    public void Silence_QuestionUnanswered_RemindsThenCloses()
    {
        var conversation = RepairPack.Talk(settings: Limits).User("I want to book a visit");
        var first = Assert.Single(conversation.Last.Commands.OfType<SetTimer>());
        Assert.Equal(TimeSpan.FromMinutes(10), first.Due - conversation.Events[^1].At);

        conversation.Take(Fired(first)).Bot("still there", "What is your e-mail?");
        var second = Assert.Single(conversation.Last.Commands.OfType<SetTimer>());
        Assert.Equal(TimeSpan.FromMinutes(20), second.Due - first.Due);

        conversation.Take(Fired(second)).Bot("close this for now");
        Assert.Equal("silence", Assert.Single(conversation.Last.Commands.OfType<Close>()).Reason);
        Assert.True(conversation.State.IsIdle);
        conversation.User("I want to book a visit").Bot("What is your e-mail?");
    }

    [Fact]
    public void Silence_CustomerWroteInBetween_StaysQuiet()
    {
        var conversation = RepairPack.Talk(settings: Limits).User("I want to book a visit");
        var first = Assert.Single(conversation.Last.Commands.OfType<SetTimer>());

        conversation.User("ada@example.com").Take(Fired(first)).Silent();
    }

    [Fact]
    public void Silence_NothingAsked_SetsNoTimer() => Assert.Empty(RepairPack.Talk(settings: Limits).User("When are you open?").Last.Commands.OfType<SetTimer>());

    [Fact]
    public void Silence_PersonAskedFor_StaysQuiet()
    {
        var conversation = RepairPack.Talk(settings: Limits).User("I want to book a visit");
        var first = Assert.Single(conversation.Last.Commands.OfType<SetTimer>());

        conversation.User("talk to a person").Take(new HandoffChanged { At = Conversation.Start, State = "accepted" }).Take(Fired(first)).Silent();
    }

    [Theory]
    [InlineData("silence: { remind: 30m, close: 10m }\n", "CB0204")]
    [InlineData("silence: { remind: soon }\n", "CB0204")]
    [InlineData("silence: { after: 10m }\n", "CB0201")]
    public void Silence_Wrong_IsTold(string settings, string code) =>
        Assert.Contains(Packs.Compile(("pack.yaml", Packs.Settings + settings), ("scripts/all.yaml", RepairPack.Scripts)).Problems, problem => problem.Code == code && problem.File == "pack.yaml");

    private static TimerFired Fired(SetTimer timer) => new() { At = timer.Due, Timer = timer.Timer };
}
