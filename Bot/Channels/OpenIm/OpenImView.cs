using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Shows the bot's commands as apps read them; the same in callbacks, streams, responses and the list of parked ones.</summary>
internal sealed class OpenImView(PublicAddress address, IOptions<OpenImOptions> options)
{
    /// <summary>The event; null for commands that are not for customers.</summary>
    public OutgoingStored? Show(OpenImApp app, ConversationKey key, SentCommand sent) => sent.Command switch
    {
        Send send => Show(app, key, sent, send.Reply),
        HandOff handOff => new OutgoingHandoff
        {
            Id = OpenImReplyId.Of(key, sent.Turn, sent.Index),
            App = app.Id,
            Bot = key.Bot,
            Conversation = OpenImApps.ConversationOf(key),
            Sequence = OpenImReplyId.SequenceOf(sent.Turn, sent.Index),
            ReplyTo = sent.ReplyTo,
            Queue = handOff.Queue,
            Reason = handOff.Reason,
            Summary = handOff.Summary,
            Priority = handOff.Priority,
        },
        Close close => new OutgoingClosed
        {
            Id = OpenImReplyId.Of(key, sent.Turn, sent.Index),
            App = app.Id,
            Bot = key.Bot,
            Conversation = OpenImApps.ConversationOf(key),
            Sequence = OpenImReplyId.SequenceOf(sent.Turn, sent.Index),
            ReplyTo = sent.ReplyTo,
            Reason = close.Reason,
        },
        _ => null,
    };

    /// <summary>Words that grow.</summary>
    public static OutgoingChunk Grow(OpenImApp app, ConversationKey key, string stream, int number, string words) => new()
    {
        Id = $"{stream}-{number}",
        App = app.Id,
        Bot = key.Bot,
        Conversation = OpenImApps.ConversationOf(key),
        Stream = stream,
        Number = number,
        Text = words,
    };

    /// <summary>The bot is at work.</summary>
    public static OutgoingTyping Type(OpenImApp app, ConversationKey key) => new()
    {
        Id = $"typing-{Guid.NewGuid():N}",
        App = app.Id,
        Bot = key.Bot,
        Conversation = OpenImApps.ConversationOf(key),
    };

    private OutgoingReply Show(OpenImApp app, ConversationKey key, SentCommand sent, Reply reply)
    {
        var whole = AbsoluteAddresses.In(reply, address.Value);
        var rendered = app.Format == OpenImFormat.Plain
            ? PlainTextRenderer.Render(whole, options.Value.TextLimit)
            : MarkdownRenderer.Render(whole, options.Value.TextLimit);
        return new()
        {
            Id = OpenImReplyId.Of(key, sent.Turn, sent.Index),
            App = app.Id,
            Bot = key.Bot,
            Conversation = OpenImApps.ConversationOf(key),
            Sequence = OpenImReplyId.SequenceOf(sent.Turn, sent.Index),
            ReplyTo = sent.ReplyTo,
            Language = reply.Language,
            Messages = [.. rendered.Messages.Select(Show)],
            Choices = [.. rendered.Numbered.Select((action, index) => new OutgoingChoice { Number = index + 1, Label = action.Label, Value = action.Data })],
            ExpectsAnswer = reply.ExpectsAnswer,
            ByModel = reply.ByModel,
            Stream = reply.Stream,
        };
    }

    private static OutgoingPart Show(RenderedMessage message) => message.Media is { } media
        ? new() { Media = new(media.Url, media.ContentType, media.Name) }
        : new() { Text = message.Text };
}
