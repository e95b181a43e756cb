using Bot.Connector.Schema;

namespace Bot.Tests.Connector.Schema;

public sealed class ActivityRepliesTests
{
    private static readonly MessageActivity Incoming = new()
    {
        Id = "m1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        From = new() { Id = "u" },
        Recipient = new() { Id = "b" },
        Conversation = new() { Id = "c" },
        Locale = "zh-CN",
    };

    [Fact]
    public void Reply_ToMessage_SwapsSidesAndNamesIt()
    {
        var reply = new MessageActivity { Id = "mine", Text = "hi" }.AsReplyTo(Incoming);

        Assert.Equal(("b", "u", "c", "m1"), (reply.From?.Id, reply.Recipient?.Id, reply.Conversation?.Id, reply.ReplyToId));
        Assert.Equal(("msteams", Incoming.ServiceUrl, "zh-CN", InputHints.Accepting), (reply.ChannelId, reply.ServiceUrl, reply.Locale, reply.InputHint));
        Assert.Null(reply.Id);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "u1")]
    public void Reply_ToConversationUpdate_NamesItOnlyWhereThatIsSafe(string channel, string? expected)
    {
        var update = new ConversationUpdateActivity { Id = "u1", ChannelId = channel };

        Assert.Equal(expected, new MessageActivity().AsReplyTo(update).ReplyToId);
    }

    [Fact]
    public void Reply_ToActivityWithoutId_NamesNothing() => Assert.Null(new MessageActivity().AsReplyTo(Incoming with { Id = "" }).ReplyToId);

    [Fact]
    public void Reply_WithOwnLanguageAndHint_KeepsThem()
    {
        var reply = new MessageActivity { Locale = "en", InputHint = "expecting" }.AsReplyTo(Incoming);

        Assert.Equal(("en", InputHints.Expecting), (reply.Locale, reply.InputHint));
    }

    [Fact]
    public void Message_ToStoredReference_IsAddressed()
    {
        var message = new MessageActivity().AsMessageTo(Incoming.ToReference());

        Assert.Equal(("b", "u", "c"), (message.From?.Id, message.Recipient?.Id, message.Conversation?.Id));
        Assert.Null(message.ReplyToId);
    }

    [Theory]
    [InlineData("<at>Shop bot</at> where is my parcel?", "where is my parcel?")]
    [InlineData("<at>Shop bot</at>&nbsp;hi\n", "hi")]
    [InlineData("<at>Li</at> ask <at>Shop bot</at>", "<at>Li</at> ask")]
    [InlineData("<at>Shop bot</at>", "")]
    public void Mention_OfBot_IsRemovedAndOthersStay(string text, string expected)
    {
        var message = Incoming with
        {
            Text = text,
            Entities = [Entity.Mention(new() { Id = "u9" }, "<at>Li</at>"), Entity.Mention(new() { Id = "b" }, "<at>Shop bot</at>")],
        };

        Assert.Equal(expected, message.TextWithoutRecipientMention());
        Assert.True(message.MentionsRecipient());
        Assert.False((message with { Recipient = new() { Id = "other" } }).MentionsRecipient());
    }
}
