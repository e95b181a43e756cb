using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.DirectLine;

/// <summary>A reply as Web Chat shows it: one message for each block, the choices under the last.</summary>
internal static class WebChatReply
{
    /// <summary>The messages, in order; at least one.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="host">The host's address, put before addresses that are relative to it.</param>
    public static IReadOnlyList<MessageActivity> Render(Reply reply, string host)
    {
        reply = ReplyForm.Of(reply, CardProfile.WebChat, host);
        List<MessageActivity> messages = [.. reply.Blocks.Select(block => Show(block, host) with { Locale = reply.Language })];
        if (messages.Count == 0)
        {
            messages.Add(new() { Locale = reply.Language });
        }

        messages[^1] = messages[^1] with
        {
            InputHint = reply.ExpectsAnswer ? InputHints.Expecting : InputHints.Accepting,
            SuggestedActions = reply.Choices.Count == 0 ? null : new() { Actions = [.. reply.Choices.Select(choice => Button(reply, choice))] },
        };
        return messages;
    }

    private static MessageActivity Show(ReplyBlock block, string host) => block switch
    {
        TextBlock text => new() { Text = text.Text, TextFormat = TextFormats.Markdown },
        CardBlock cards => new()
        {
            Attachments = [.. cards.Cards.Select(card => new Attachment { ContentType = AttachmentTypes.AdaptiveCard, Content = card })],
            AttachmentLayout = cards.Cards.Count > 1 ? AttachmentLayouts.Carousel : null,
        },
        MediaBlock media => new() { Attachments = [new() { ContentType = media.ContentType, ContentUrl = media.Url.StartsWith('/') ? host + media.Url : media.Url, Name = media.Name }] },
        _ => throw new InvalidOperationException($"No way to show {block.GetType().Name}."),
    };

    private static CardAction Button(Reply reply, ReplyChoice choice)
    {
        var data = new ButtonData { Choice = choice.Value, Question = reply.Question };
        var value = new JsonObject { [ButtonData.Member] = JsonSerializer.SerializeToNode(data, Dialogs.DialogsJson.Default.ButtonData) };
        return new()
        {
            Type = CardActionTypes.MessageBack,
            Title = choice.Label,
            Text = choice.Label,
            DisplayText = choice.Label,
            Value = value.ToElement(),
        };
    }
}
