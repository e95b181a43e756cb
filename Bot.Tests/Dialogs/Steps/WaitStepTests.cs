using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class WaitStepTests
{
    private const string Steps = """
        - say: One moment
        - wait: 1h 30m
        - say: Still there?
        """;

    private const string Other = "script: other\nwhen: { patterns: [\"^other$\"] }\nsteps:\n  - ask: name\n    say: Name?\n  - say: Hi {{ name }}";

    private static SetTimer TimerOf(Conversation conversation) => Assert.Single(conversation.Last.Commands.OfType<SetTimer>());

    private static Conversation Fire(Conversation conversation, SetTimer timer) => conversation.Take(new TimerFired { At = timer.Due, Timer = timer.Timer });

    [Fact]
    public void Wait_Span_GoesOnWhenItIsOver()
    {
        var conversation = Packs.Talk(Steps).User("go").Bot("One moment").BotNot("Still there");
        var timer = TimerOf(conversation);

        Assert.Equal(Conversation.Start + new TimeSpan(1, 30, 0), timer.Due);
        Assert.False(conversation.State.IsIdle);
        Fire(conversation, timer).Bot("Still there?");
        Assert.True(conversation.State.IsIdle);
        Fire(conversation, timer).Silent().Traced("event", "ignored");
    }

    [Fact]
    public void Wait_CustomerSpeaksMeanwhile_IsAnsweredAndTheWaitGoesOn()
    {
        var conversation = Packs.Talk(Steps, ("scripts/other.yaml", Other)).User("go");
        var timer = TimerOf(conversation);

        conversation.User("other").Bot("Name?").User("Ada").Bot("Hi Ada").BotNot("Still there");
        Fire(conversation, timer).Bot("Still there?");
    }

    [Fact]
    public void Wait_IsOverDuringAnotherScript_GoesOnAfterIt()
    {
        var conversation = Packs.Talk(Steps, ("scripts/other.yaml", Other)).User("go");
        var timer = TimerOf(conversation);

        Fire(conversation.User("other"), timer).Silent();
        conversation.User("Ada").Bot("Hi Ada\nStill there?");
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Wait_IsOverWhileAModelThinks_GoesOnAfterItsAnswer()
    {
        var conversation = new Conversation(Packs.Release("script: main\nwhen: { patterns: [\"^go$\"] }\nsteps:\n  - wait: 10s\n  - say: later"), model: true).User("go");
        var timer = TimerOf(conversation);
        var ask = conversation.User("what is the meaning of qwertz").Last.Commands.OfType<AskModel>().Single();

        Fire(conversation, timer).Silent();
        conversation.Take(new ModelReturned { At = timer.Due, CallId = ask.CallId, Text = "42" }).Bot("42\nlater");
    }

    [Fact]
    public void Wait_WhileAPersonServes_StaysSilentUntilTheyLeave()
    {
        var conversation = Packs.Talk("- handoff: care\n- wait: 1m\n- say: Was that good?").User("go");
        var timer = TimerOf(conversation);

        conversation.Take(new HandoffChanged { At = Conversation.Start, State = "accepted" });
        Fire(conversation, timer).Silent();
        conversation.Take(new HandoffChanged { At = timer.Due, State = "completed" }).Bot("closed this request", "Was that good?");
    }

    [Fact]
    public void Wait_Stopped_IsForgotten()
    {
        var conversation = Packs.Talk(Steps).User("go");
        var timer = TimerOf(conversation);

        Fire(conversation.User("stop").Bot("stopped"), timer).Silent();
    }

    [Theory]
    [InlineData("\"18:00\"", "2026-03-02T18:00:00+00:00")]
    [InlineData("\"1:30\"", "2026-03-03T01:30:00+00:00")]
    [InlineData("date.add_days now.date 2", "2026-03-04T00:00:00+00:00")]
    [InlineData("\"'2026-03-02T20:00:00+08:00'\"", "2026-03-02T20:00:00+08:00")]
    [InlineData("\"'2036-03-02T20:00:00+08:00'\"", "2027-03-03T10:00:01+08:00")]
    public void Wait_UntilAMoment_SetsItsTimer(string until, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, null), TimerOf(Packs.Talk($"- wait: {{ until: {until} }}\n- say: now").User("go")).Due, TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("\"'2026-01-01'\"")]
    [InlineData("hours.next")]
    [InlineData("said.text")]
    public void Wait_MomentOverOrUnknown_GoesOnAtOnce(string until) => Packs.Talk($"- wait: {{ until: {until} }}\n- say: now").User("go").Bot("now").Traced("step", "not-waited");

    [Theory]
    [InlineData("- wait: soon", "CB0204 This is no time to wait. Write a span of time such as 90s")]
    [InlineData("- wait: 0m", "CB0204 This is no time to wait")]
    [InlineData("- wait: 900d", "CB0204 This is no time to wait")]
    [InlineData("- wait:", "CB0202 'wait' is missing")]
    [InlineData("- wait: { untill: x }", "Did you mean 'until'?")]
    [InlineData("- wait: { until: \"a +\" }", "CB0402")]
    public void Wait_Wrong_IsToldWithARemedy(string step, string problem) => Assert.Contains(Packs.Problems(step), text => text.Contains(problem, StringComparison.Ordinal));
}
