namespace Bot.Channels.Lanying;

/// <summary>What customers get beside replies: the sign that a message was read, and the notice that they send too fast.</summary>
internal sealed class LanyingNotices(LanyingCourier courier)
{
    /// <summary>A message is stored. In groups nobody sees that, and where the host asks for news it says so itself.</summary>
    public void Received(LanyingMessage message, LanyingApp app, LanyingPlace place)
    {
        if (!message.InGroup && !app.Polling)
        {
            courier.Take(app, new(place, LanyingContent.ReadReceipt, "") { Related = LanyingReader.Number(message.Id), Transaction = LanyingTransactions.Of(message, "read") });
        }
    }

    /// <summary>The bot's own words come back again and again.</summary>
    public void TooFast(LanyingMessage message, LanyingApp app, LanyingPlace place) => courier.Take(app, new(place, LanyingContent.Text, LanyingWords.TooFast)
    {
        Ext = LanyingExt.Error("rate_limit_reached", LanyingWords.TooFast),
        Transaction = LanyingTransactions.Of(message, "too-fast"),
    });
}
