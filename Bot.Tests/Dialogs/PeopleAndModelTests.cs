using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class PeopleAndModelTests
{
    private const string Scripts = """
        script: hours
        when: { examples: { en: [When are you open?], zh: [你们几点开门] } }
        steps:
          - say: { en: Always, zh: 全天 }
        """;

    private static Conversation Begin(bool model = false) => new(Packs.Release(Scripts), model: model);

    private static HandoffChanged Handoff(string state) => new() { At = Conversation.Start, State = state };

    [Fact]
    public void Human_Asked_HandsOffOnceAndBotServesOn() => Begin()
        .User("talk to a person").HandsOff("care", "asked").Bot("colleague", "care@lantern.example")
        .User("human").Bot("put down for a colleague already")
        .User("When are you open?").Bot("Always");

    [Fact]
    public void Person_Accepted_BotOnlyPassesOnUntilCompleted() => Begin()
        .User("talk to a person").Take(Handoff("accepted")).Bot("colleague is with you")
        .User("When are you open?").Bot("passed your message on").BotNot("Always")
        .User("hello?").Bot("Passed on")
        .Take(Handoff("completed")).Bot("again")
        .User("When are you open?").Bot("Always");

    [Fact]
    public void Person_Failed_BotSaysSo() => Begin().User("talk to a person").Take(Handoff("failed")).Bot("no colleague is available").User("human").HandsOff("care", "asked");

    [Fact]
    public void Handoff_UnknownOrUnasked_IsIgnored() => Begin().Take(Handoff("accepted")).Silent().Take(Handoff("sideways")).Silent().User("When are you open?").Bot("Always");

    [Fact]
    public void Handoff_Summary_TellsWhatWasSaid()
    {
        var conversation = Begin().User("When are you open?").User("talk to a person");

        var summary = conversation.Last.Commands.OfType<HandOff>().Single().Summary;
        Assert.Contains("When are you open?", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Unmatched_ModelAvailable_IsAsked()
    {
        var conversation = Begin(model: true).User("When are you open?").User("why is the sky blue").Silent();

        var ask = Assert.Single(conversation.Last.Commands.OfType<AskModel>());
        Assert.Equal(("why is the sky blue", "en", "Lantern Store"), (ask.Question, ask.Language, ask.Brand));
        Assert.Equal(["We ship every day."], ask.Facts);
        Assert.Equal([new(true, "When are you open?"), new(false, "Always")], ask.History);
        conversation.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Text = "Because.", Model = "m1" }).Bot("Because.");
        Assert.True(conversation.Replies[0].ByModel);
        Assert.Equal(new BlockSource("model") { Name = "m1" }, conversation.Replies[0].Blocks[0].Source);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Model_Fails_IsAnsweredHonestly(string? text)
    {
        var conversation = Begin(model: true).User("why is the sky blue");
        var ask = conversation.Last.Commands.OfType<AskModel>().Single();

        conversation.Take(new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Text = text, Failure = "timeout" }).Bot("cannot answer").Offers("Talk to a person");
    }

    [Fact]
    public void Model_NewMessageForIt_AnswersBothAndForgetsTheFirst()
    {
        var conversation = Begin(model: true).User("why is the sky blue");
        var first = conversation.Last.Commands.OfType<AskModel>().Single();

        var second = conversation.User("and the grass green").Last.Commands.OfType<AskModel>().Single();

        Assert.Equal("why is the sky blue\nand the grass green", second.Question);
        conversation.Take(new ModelReturned { At = Conversation.Start, CallId = first.CallId, Text = "late" }).Silent();
        conversation.Take(new ModelReturned { At = Conversation.Start, CallId = second.CallId, Text = "now" }).Bot("now");
    }

    [Fact]
    public void Model_NewMessageForAScript_TellsThatTheFirstIsSetAside() =>
        Begin(model: true).User("why is the sky blue").User("When are you open?").Bot("why is the sky blue", "set", "Always");

    [Theory]
    [InlineData("helpful", "glad")]
    [InlineData("not-helpful", "talk to a person")]
    public void Feedback_Pressed_IsThankedFor(string feedback, string words) =>
        Begin().Submits(new { channelbot = new { feedback } }).Bot(words);

    [Fact]
    public void Started_Twice_GreetsOnce() => Begin().Opens().Bot("assistant of Lantern Store").Opens().Silent();

    [Fact]
    public void Started_AfterAMessage_DoesNotGreet() => Begin().User("When are you open?").Opens().Silent();

    [Fact]
    public void Started_StartScript_Greets() =>
        new Conversation(Packs.Release("script: hello\nwhen: { start: true }\nsteps: [ { say: \"Hi {{ customer.name }}\" } ]")).Opens().Bot("Hi Ada").User("restart").Bot("start again", "Hi Ada");

    [Fact]
    public void Language_FollowsTheCustomersWords() => Begin()
        .User("你们几点开门").Bot("全天").User("When are you open?").Bot("Always").User("转人工").Bot("同事");

    [Fact]
    public void AgentSaid_Words_AreSentAsAPersons()
    {
        var conversation = Begin().Take(new AgentSaid { At = Conversation.Start, Agent = "Li", Text = "Hello" }).Bot("Hello");

        Assert.Equal(new BlockSource("person") { Name = "Li" }, conversation.Replies[0].Blocks[0].Source);
    }

    [Theory]
    [InlineData("help", "just type what you need")]
    [InlineData("stop", "nothing running")]
    [InlineData("帮助", "智能助手")]
    public void StandingCommand_Idle_IsAnswered(string text, string words) => Assert.Contains(words, Begin().User(text).Said, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void HonestScript_Given_SpeaksWhenNothingMatchesOrTheModelFails()
    {
        var release = Packs.Release(Scripts + "\n---\nscript: honest\nsteps: [ { say: Pardon } ]\n");

        new Conversation(release).User("qwertz").Bot("Pardon").BotNot("cannot answer");
        var asked = new Conversation(release, model: true).User("qwertz");
        asked.Take(new ModelReturned { At = Conversation.Start, CallId = asked.Last.Commands.OfType<AskModel>().Single().CallId }).Bot("Pardon");
    }

    [Fact]
    public void SeveralScriptsMeant_AskWhich() => new Conversation(Packs.Release("""
        script: one
        title: The first
        when: { keywords: [lamp] }
        steps: [ { say: first } ]
        ---
        script: two
        title: The second
        when: { keywords: [lamp] }
        steps: [ { say: second } ]
        """)).User("lamp").Bot("Which of these").Offers("The first", "The second").User("2").Bot("second");
}
