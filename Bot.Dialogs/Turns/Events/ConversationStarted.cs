namespace Bot.Dialogs.Turns.Events;

/// <summary>A customer came into the conversation; the bot greets once per conversation.</summary>
public sealed record ConversationStarted : TurnEvent
{
    /// <summary>The customer, when the channel tells it.</summary>
    public Customer? Customer { get; init; }

    /// <summary>BCP 47 tag of the customer's surroundings, for example <c>zh-CN</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The customer's time zone as the channel gives it, for example <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; init; }
}
