using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.AzureBot;

/// <summary>A reply as the messages of a Bot Framework channel: one for each block, since Teams splits what is sent together.</summary>
internal static class ReplyActivities
{
    /// <summary>The messages, in order; at least one.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="channelId">The channel's id.</param>
    /// <param name="host">The host's address as customers reach it, put before addresses that are relative to it.</param>
    public static IReadOnlyList<MessageActivity> Render(Reply reply, string channelId, string host)
    {
        reply = ReplyForm.Of(reply, channelId == ChannelIds.Teams ? CardProfile.Teams : CardProfile.WebChat, host);
        List<MessageActivity> messages = [.. reply.Blocks.Select(block => Show(block, host))];
        if (messages.Count == 0 || (reply.Choices.Count > 0 && !TakesSuggestions(messages[^1], reply, channelId)))
        {
            messages.Add(new());
        }

        messages[^1] = WithChoices(messages[^1], reply, channelId);
        return [.. messages.Select(message => Finish(message, reply, channelId))];
    }

    private static MessageActivity Show(ReplyBlock block, string host) => block switch
    {
        TextBlock text => new() { Text = text.Text, TextFormat = TextFormats.Markdown },
        CardBlock cards => new()
        {
            Attachments = [.. cards.Cards.Select(AsAttachment)],
            AttachmentLayout = cards.Cards.Count > 1 ? AttachmentLayouts.Carousel : null,
        },
        MediaBlock media => new()
        {
            Attachments = [new() { ContentType = media.ContentType, ContentUrl = media.Url.StartsWith('/') ? host + media.Url : media.Url, Name = media.Name }],
        },
        _ => throw new InvalidOperationException($"No way to show {block.GetType().Name}."),
    };

    private static Attachment AsAttachment(JsonElement card) => new() { ContentType = AttachmentTypes.AdaptiveCard, Content = card };

    // Teams shows three suggestions at most, and none on a message with attachments or without words.
    private static bool TakesSuggestions(MessageActivity message, Reply reply, string channelId) =>
        channelId != ChannelIds.Teams || (reply.Choices.Count <= 3 && !string.IsNullOrEmpty(message.Text));

    private static MessageActivity WithChoices(MessageActivity message, Reply reply, string channelId) => reply.Choices.Count == 0
        ? message
        : TakesSuggestions(message, reply, channelId)
            ? message with { SuggestedActions = new() { Actions = [.. reply.Choices.Select(choice => Suggestion(reply, choice, channelId))] } }
            : message with { Attachments = [AsAttachment(JsonSerializer.SerializeToElement(ChoiceCard.Of(reply)))] };

    private static CardAction Suggestion(Reply reply, ReplyChoice choice, string channelId) => channelId == ChannelIds.Teams
        ? new() { Type = CardActionTypes.ImBack, Title = choice.Label, Value = JsonSerializer.SerializeToElement(choice.Label) }
        : new()
        {
            Type = CardActionTypes.MessageBack,
            Title = choice.Label,
            Text = choice.Label,
            DisplayText = choice.Label,
            Value = JsonSerializer.SerializeToElement(ChoiceCard.DataOf(reply, choice)),
        };

    private static MessageActivity Finish(MessageActivity message, Reply reply, string channelId) => message with
    {
        Locale = reply.Language,
        InputHint = reply.ExpectsAnswer ? InputHints.Expecting : InputHints.Accepting,
        Entities = reply.ByModel ? [AiLabel()] : [],
        ChannelData = reply.ByModel && channelId == ChannelIds.Teams
            ? JsonSerializer.SerializeToElement(new JsonObject { ["feedbackLoopEnabled"] = true })
            : null,
    };

    private static Entity AiLabel() => Entity.From(JsonSerializer.SerializeToElement(new JsonObject
    {
        ["type"] = EntityTypes.Message,
        ["@type"] = "Message",
        ["@context"] = "https://schema.org",
        ["@id"] = "",
        ["additionalType"] = new JsonArray("AIGeneratedContent"),
    }));
}
