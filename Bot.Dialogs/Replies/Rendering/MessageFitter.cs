namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Splits messages that are longer or larger than a channel takes; all of them together say the same.</summary>
internal static class MessageFitter
{
    /// <summary>The messages, each small enough.</summary>
    public static IReadOnlyList<RenderedMessage> Fit(IReadOnlyList<RenderedMessage> messages, ChannelProfile profile)
    {
        var room = profile.LargestMessage - MessageSize.Envelope;
        return messages.All(message => Fits(message, profile.Text, room)) ? messages : [.. messages.SelectMany(message => Fit(message, profile.Text, room))];
    }

    private static bool Fits(RenderedMessage message, MessageLimit limit, int room) => limit.Takes(message.Text) && MessageSize.Of(message) <= room;

    private static List<RenderedMessage> Fit(RenderedMessage message, MessageLimit limit, int room)
    {
        if (Fits(message, limit, room))
        {
            return [message];
        }

        var bare = new RenderedMessage { IsByModel = message.IsByModel };
        List<RenderedMessage> fitted =
        [
            .. Texts(message.Text, limit, room).Select(text => bare with { Text = text }),
            .. SizeGroups.Of([.. message.Cards.SelectMany(card => CardSplitter.Split(card, room))], MessageSize.Of, room).Select(cards => bare with { Cards = cards, IsCarousel = message.IsCarousel && cards.Count > 1 }),
        ];
        if (message.Media is { } media)
        {
            fitted.Add(bare with { Media = media });
        }

        fitted[^1] = fitted[^1] with { Suggestions = message.Suggestions };
        return fitted;
    }

    // What JSON makes of the words (quotation marks, line ends) counts too.
    private static IReadOnlyList<string> Texts(string text, MessageLimit limit, int room)
    {
        if (text.Length == 0)
        {
            return [];
        }

        for (; ; limit = limit with { Most = limit.Most / 2 })
        {
            var parts = TextParts.Of([text], limit, (number, of) => TextForm.Markdown.Part(number, of, ""));
            if (limit.Most < 100 || parts.All(part => MessageSize.Written(part) <= room))
            {
                return parts;
            }
        }
    }
}
