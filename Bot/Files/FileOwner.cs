namespace Bot.Files;

/// <summary>Whose file it is: a customer, as the channel knows them.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Channel">The channel, as in conversation keys.</param>
/// <param name="CustomerId">The channel's id of the customer.</param>
internal sealed record FileOwner(string Bot, string Channel, string CustomerId);
