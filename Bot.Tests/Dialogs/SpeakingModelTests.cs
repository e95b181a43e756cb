using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

/// <summary>What happens while a customer reads words of a model that is not through yet.</summary>
public sealed class SpeakingModelTests
{
    private const string Scripts = """
        script: hours
        when: { keywords: [open] }
        steps: [ { say: We never close. } ]
        """;

    [Fact]
    public void Message_WhileSpeaking_WaitsUntilItIsThrough()
    {
        var (conversation, ask) = Asked();

        Say(conversation, "When are you open?").Silent().Traced("said", "queued");
        conversation.Take(Returned(ask, "Because of the air. It scatters.")).Bot("It scatters.", "We never close.");

        Assert.Equal(2, conversation.Replies.Count);
        Assert.Equal(("s1", null), (conversation.Replies[0].Stream, conversation.Replies[1].Stream));
    }

    [Fact]
    public void Message_BeforeItSpeaks_TakesItsPlace() =>
        Asked().Conversation.User("When are you open?").Bot("set", "We never close.");

    [Theory]
    [InlineData("stop")]
    [InlineData("停止")]
    public void Stop_WhileSpeaking_EndsItWithWhatWasSaid(string words)
    {
        var (conversation, ask) = Asked();

        Say(conversation, words).Silent().Traced("model", "stop-asked");
        Assert.True(conversation.State.Model!.Stopped);
        conversation.Take(Returned(ask, "Because of the air.") with { Failure = "stopped" }).Bot("Because of the air.");

        Assert.Equal(2, Assert.Single(conversation.Replies).Blocks.Count);
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Person_WhileSpeaking_StopsItAndIsAskedFor()
    {
        var (conversation, ask) = Asked();

        Say(conversation, "talk to a person").Silent();
        conversation.Take(Returned(ask, "Because of the air.") with { Failure = "stopped" }).HandsOff("care", "asked");
    }

    [Fact]
    public void Failure_AfterWordsWereShown_EndsTheStreamHonestly()
    {
        var (conversation, ask) = Asked();

        conversation.Take(Returned(ask, null) with { Failure = "timeout" }).Bot("cannot answer");

        Assert.Equal("s1", conversation.Replies[0].Stream);
    }

    [Theory]
    [InlineData("budget-day", "right now")]
    [InlineData("budget-conversation", "right now")]
    [InlineData("too-long", "in parts")]
    public void Failure_WithWordsOfItsOwn_SaysThem(string failure, string words)
    {
        var (conversation, ask) = Asked();

        conversation.Take(Returned(ask, null) with { Failure = failure, Stream = null }).Bot(words).BotNot("cannot answer that");
    }

    private static (Conversation Conversation, AskModel Ask) Asked()
    {
        var conversation = new Conversation(Packs.Release(Scripts), model: true).User("why is the sky blue");
        return (conversation, conversation.Last.Commands.OfType<AskModel>().Single());
    }

    private static Conversation Say(Conversation conversation, string text) =>
        conversation.Take(new CustomerSaid { At = Conversation.Start, Text = text, Locale = "en-US", ModelAvailable = true, ModelSpeaking = true });

    private static ModelReturned Returned(AskModel ask, string? text) => new() { At = Conversation.Start, CallId = ask.CallId, Text = text, Model = "m1", Stream = "s1" };
}
