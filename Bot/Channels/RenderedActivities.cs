using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels;

/// <summary>A reply as the messages of a channel that shows Adaptive Cards and Markdown; the one way for all such channels.</summary>
internal static class RenderedActivities
{
    /// <summary>The messages, in order; at least one.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="profile">What the channel can show.</param>
    /// <param name="host">The host's address as customers reach it, put before addresses that are relative to it.</param>
    public static IReadOnlyList<MessageActivity> Render(Reply reply, ChannelProfile profile, string host)
    {
        var rendered = AdaptiveCardRenderer.Render(AbsoluteAddresses.In(reply, host), profile).Messages;
        List<MessageActivity> messages = [.. rendered.Select((message, index) => Show(message, profile, reply, isLast: index == rendered.Count - 1))];
        if (profile.Speaks && !IsWordsOnly(reply))
        {
            // A client that reads aloud reads a message's text by itself, but neither cards nor buttons.
            messages[0] = messages[0] with { Speak = SpeechRenderer.Speak(AbsoluteAddresses.In(reply, host)) };
        }

        return messages;
    }

    private static bool IsWordsOnly(Reply reply) => reply is { Choices.Count: 0, ByModel: false } && reply.Blocks.All(block => block is TextBlock);

    private static MessageActivity Show(RenderedMessage message, ChannelProfile profile, Reply reply, bool isLast) => new()
    {
        Locale = reply.Language,
        InputHint = isLast && reply.ExpectsAnswer ? InputHints.Expecting : InputHints.Accepting,
        Text = message.Text.Length > 0 ? message.Text : null,
        TextFormat = message.Text.Length > 0 ? TextFormats.Markdown : null,
        Attachments = [.. message.Cards.Select(AsAttachment), .. AsAttachments(message.Media)],
        AttachmentLayout = message.IsCarousel ? AttachmentLayouts.Carousel : null,
        SuggestedActions = message.Suggestions.Count == 0 ? null : new() { Actions = [.. message.Suggestions.Select(action => Suggestion(action, profile))] },
        Entities = message.IsByModel ? [AiLabel()] : [],
    };

    private static Attachment AsAttachment(JsonElement card) => new() { ContentType = AttachmentTypes.AdaptiveCard, Content = card };

    private static IEnumerable<Attachment> AsAttachments(MediaBlock? media) =>
        media is null ? [] : [new() { ContentType = media.ContentType, ContentUrl = media.Url, Name = media.Name }];

    // Teams knows suggestions as typed words only; elsewhere the press shows its label and carries which question it answers.
    private static CardAction Suggestion(RenderedAction action, ChannelProfile profile) => profile == ChannelProfile.Teams
        ? new() { Type = CardActionTypes.ImBack, Title = action.Label, Value = JsonSerializer.SerializeToElement(action.Label) }
        : new()
        {
            Type = CardActionTypes.MessageBack,
            Title = action.Label,
            Text = action.Label,
            DisplayText = action.Label,
            Value = action.Data,
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
