using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Renders replies for channels that show Adaptive Cards and Markdown.</summary>
public static class AdaptiveCardRenderer
{
    private const int MostButtonsInASet = 6;

    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="profile">What the channel can show.</param>
    public static RenderedReply Render(Reply reply, ChannelProfile profile)
    {
        if (reply.ByModel)
        {
            return new(MessageFitter.Fit([ModelMessage(reply, profile)], profile));
        }

        List<RenderedMessage> messages = [.. reply.Blocks.Select(block => Show(block, reply.Language, profile))];
        AddChoices(messages, reply, profile);
        AddWhy(messages, reply);
        return new(MessageFitter.Fit(messages.Count > 0 ? messages : [new()], profile));
    }

    /// <summary>All that a turn said as one card, for channels that take a single card as the answer to a press; no block or choice is lost.</summary>
    /// <param name="replies">What the bot says; at least one.</param>
    /// <param name="profile">What the channel can show.</param>
    /// <returns>The card; null when it is larger than the channel takes, so that it must go as several messages.</returns>
    public static JsonElement? RenderOneCard(IReadOnlyList<Reply> replies, ChannelProfile profile) =>
        OneCard(replies, profile) is var card && MessageSize.Of(card) <= profile.LargestMessage - MessageSize.Envelope ? card : null;

    private static JsonElement OneCard(IReadOnlyList<Reply> replies, ChannelProfile profile)
    {
        if (replies is [{ Choices.Count: 0, ByModel: false, Explains: false, Blocks: [CardBlock { Cards: [var card] }] }])
        {
            return CardFitter.Fit(card, profile);
        }

        var body = new JsonArray();
        foreach (var reply in replies)
        {
            AddReply(body, reply, profile);
        }

        return Finished(body, replies[^1]);
    }

    private static RenderedMessage Show(ReplyBlock block, string language, ChannelProfile profile) => block switch
    {
        TextBlock text => new() { Text = profile.Markdown == MarkdownDialect.WithTables ? text.Text : MarkdownTables.ToList(text.Text) },
        CardBlock cards => new() { Cards = [.. cards.Cards.Select(card => CardFitter.Fit(card, profile))], IsCarousel = cards.Cards.Count > 1 },
        MediaBlock media => new() { Media = media },
        FormBlock form => new() { Cards = [CardFitter.Fit(FormCard.Of(form, language), profile)] },
        _ => throw new InvalidOperationException($"There is no way to show {block.GetType().Name}."),
    };

    private static void AddChoices(List<RenderedMessage> messages, Reply reply, ChannelProfile profile)
    {
        if (reply.Choices.Count == 0)
        {
            return;
        }

        if (messages.Count == 0)
        {
            messages.Add(new());
        }

        if (TakesSuggestions(messages[^1], reply, profile))
        {
            messages[^1] = messages[^1] with { Suggestions = [.. reply.Choices.Select(choice => Suggestion(reply, choice))] };
        }
        else if (messages[^1] is { Text.Length: > 0 } question && (reply.Stream is null || messages.Count > 1))
        {
            // One card with question and buttons: Teams would tear text and card apart.
            messages[^1] = new() { Cards = [ChoiceCard(reply, question.Text, profile)] };
        }
        else
        {
            messages.Add(new() { Cards = [ChoiceCard(reply, null, profile)] });
        }
    }

    // Under the last card; plain words have no place for a button, there the customer just asks.
    private static void AddWhy(List<RenderedMessage> messages, Reply reply)
    {
        if (reply.Explains && messages.FindLastIndex(message => message.Cards.Count == 1) is >= 0 and var last && JsonObject.Create(messages[last].Cards[0]) is { } card && card["body"] is JsonArray written)
        {
            // After the card's own buttons, not between them and what they are about.
            if (card["actions"] is JsonArray { Count: > 0 and < MostButtonsInASet } own)
            {
                own.Add(WhyButton(reply));
            }
            else
            {
                AddButtons(written, [WhyButton(reply)]);
            }

            messages[last] = messages[last] with { Cards = [CardFitter.Finish(card)] };
        }
    }

    // Teams shows suggestions neither beside attachments nor to a question that is still open when the customer scrolls back.
    private static bool TakesSuggestions(RenderedMessage message, Reply reply, ChannelProfile profile) =>
        reply.Choices.Count <= profile.MostSuggestions
        && reply.Choices.All(choice => choice.Label.Length <= profile.LongestSuggestion)
        && (!profile.SuggestsWordsOnly || (reply.Question is null && message.Text.Length > 0));

    private static RenderedAction Suggestion(Reply reply, ReplyChoice choice) => new(choice.Label, ButtonJson.Element(ButtonJson.Data(reply, choice)));

    private static JsonElement ChoiceCard(Reply reply, string? question, ChannelProfile profile)
    {
        var body = new JsonArray();
        if (question is not null)
        {
            body.Add(Words(question));
        }

        AddButtons(body, Buttons(reply));
        return Finished(body, reply);
    }

    private static RenderedMessage ModelMessage(Reply reply, ChannelProfile profile)
    {
        // Words that grew as text stay text; the card has what goes with them.
        TextBlock[] words = reply.Stream is null ? [] : [.. reply.Blocks.TakeWhile(block => block is TextBlock).Cast<TextBlock>()];
        var body = new JsonArray();
        AddReply(body, reply with { Blocks = [.. reply.Blocks.Skip(words.Length)] }, profile);
        return new() { Text = string.Join("\n\n", words.Select(block => block.Text)), Cards = [Finished(body, reply)], IsByModel = true };
    }

    private static void AddReply(JsonArray body, Reply reply, ChannelProfile profile)
    {
        foreach (var block in reply.Blocks)
        {
            AddBlock(body, block, reply.Language, profile);
        }

        if (reply.ByModel)
        {
            var label = Words(ReplyWords.AiGenerated(reply.Language));
            (label["isSubtle"], label["size"]) = (true, "Small");
            body.Add(label);
        }

        AddButtons(body, [.. Buttons(reply), .. reply.ByModel ? ModelButtons(reply) : reply.Explains ? [WhyButton(reply)] : []]);
    }

    private static void AddBlock(JsonArray body, ReplyBlock block, string language, ChannelProfile profile)
    {
        switch (block)
        {
            case TextBlock text:
                body.Add(Words(text.Text));
                break;
            case MediaBlock media when media.ContentType.StartsWith("image/", StringComparison.Ordinal):
                body.Add(new JsonObject { ["type"] = "Image", ["url"] = media.Url, ["altText"] = media.Name });
                break;
            case MediaBlock media:
                body.Add(Words($"[{media.Name}]({media.Url})"));
                break;
            case FormBlock form:
                body.Add(CardFitter.AsContainer(FormCard.Of(form, language), profile));
                break;
            case CardBlock cards:
                foreach (var card in cards.Cards)
                {
                    body.Add(CardFitter.AsContainer(card, profile));
                }

                break;
        }
    }

    private static IEnumerable<JsonObject> Buttons(Reply reply) =>
        reply.Choices.Select(choice => ButtonJson.Submit(choice.Label, ButtonJson.Data(reply, choice)));

    private static IEnumerable<JsonObject> ModelButtons(Reply reply) => ModelActions.Of(reply).Select(action => ButtonJson.Submit(action.Label, action.Data));

    private static JsonObject WhyButton(Reply reply) => ButtonJson.Submit(ModelActions.Why(reply).Label, ModelActions.Why(reply).Data);

    private static void AddButtons(JsonArray body, IEnumerable<JsonObject> buttons)
    {
        foreach (var set in buttons.Chunk(MostButtonsInASet))
        {
            body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. set]) });
        }
    }

    private static JsonObject Words(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    private static JsonElement Finished(JsonArray body, Reply reply) => CardFitter.Finish(new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = CardFitter.Version,
        ["lang"] = reply.Language,
        ["body"] = body,
    });
}
