namespace Bot.Conversations;

/// <summary>A store beside the journal that keeps something of customers, and can forget it.</summary>
internal interface IErasable
{
    /// <summary>Forgets all that is kept of a customer.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="channel">The channel, as in <see cref="ConversationKey.Channel"/>.</param>
    /// <param name="customerId">The channel's id of the customer.</param>
    void EraseCustomer(string bot, string channel, string customerId);
}
