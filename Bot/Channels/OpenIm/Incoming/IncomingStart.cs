namespace Bot.Channels.OpenIm.Incoming;

/// <summary>The customer opened the chat: the bot greets, once per conversation.</summary>
internal sealed record IncomingStart : IncomingFromCustomer;
