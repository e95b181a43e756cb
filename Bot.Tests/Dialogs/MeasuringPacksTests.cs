using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

public class MeasuringPacksTests
{
    [Theory]
    [InlineData("hello")]
    [InlineData("line one\nline two")]
    [InlineData("{{ 1 + 1 }} ${x} \ud83d\ude00")]
    public void Echo_AnyText_IsAnsweredWithItsNumber(string text)
    {
        var conversation = new Conversation(Packs.Folder("Bot.Benchmarks", "packs", "echo"));

        conversation.User("first").User(text);

        Assert.Equal("2: " + text, conversation.Said);
        Assert.Single(conversation.Replies);
        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Dialog_SaidTwice_AnswersEachLineOnce()
    {
        var conversation = new Conversation(Packs.Folder("Bot.Benchmarks", "packs", "dialog"));
        for (var round = 0; round < 2; round++)
        {
            Assert.Single(conversation.User("hi").Bot("name").Replies);
            Assert.Single(conversation.User("Ada").Bot("old").Replies);
            Assert.Single(conversation.User("36").Bot("36").Replies);
            Assert.False(conversation.State.IsIdle);
            Assert.Single(conversation.User("yes").Bot("Thanks Ada").Replies);
            Assert.True(conversation.State.IsIdle);
        }
    }
}
