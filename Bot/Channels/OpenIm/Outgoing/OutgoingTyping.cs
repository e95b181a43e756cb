namespace Bot.Channels.OpenIm.Outgoing;

/// <summary>The bot is at work: show a typing sign for a few seconds.</summary>
internal sealed record OutgoingTyping : OutgoingEvent;
