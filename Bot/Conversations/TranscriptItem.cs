using Bot.Dialogs.Replies;

namespace Bot.Conversations;

/// <summary>One line of a conversation as clients see it: an activity of the customer, a reply of the bot, or the end.</summary>
/// <param name="Number">Its number in the conversation, from 1, without gaps: the watermark.</param>
/// <param name="Turn">The turn it belongs to.</param>
/// <param name="At">When it was stored.</param>
internal sealed record TranscriptItem(long Number, long Turn, DateTimeOffset At)
{
    /// <summary>The customer's activity as it came, JSON.</summary>
    public string? Activity { get; init; }

    /// <summary>The bot's reply.</summary>
    public Reply? Reply { get; init; }

    /// <summary>Why the conversation ended, on the item that ends it.</summary>
    public string? Closed { get; init; }

    /// <summary>Number of the customer's item that this answers; absent for greetings and what comes by itself.</summary>
    public long? InReplyTo { get; init; }
}
