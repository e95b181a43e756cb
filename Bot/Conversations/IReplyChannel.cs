using Bot.Conversations.Live;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations;

/// <summary>The way out of a door: sends the outbox's commands to the channel.</summary>
internal interface IReplyChannel
{
    /// <summary>Whether conversations with this <see cref="ConversationKey.Channel"/> are its own.</summary>
    bool Serves(string channel);

    /// <summary>Clients read the journal itself (Direct Line): a stored reply is a delivered one, <see cref="DeliverAsync"/> is never called.</summary>
    bool ReadsJournal { get; }

    /// <summary>The app that a conversation's replies go to, so that one that is slow does not hold up the others; the channel where there is only one.</summary>
    /// <param name="key">The conversation.</param>
    string AppOf(ConversationKey key) => key.Channel;

    /// <summary>Whether replies fit into the one card that answers a pressed button (<see cref="DeliveryMode.Card"/>).</summary>
    /// <param name="replies">What was said, in order; at least one.</param>
    bool TakesAsOneCard(IReadOnlyList<Reply> replies) => true;

    /// <summary>Sends one <see cref="Send"/>, <see cref="HandOff"/> or <see cref="Close"/>.</summary>
    /// <param name="delivery">What, where and how often before.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Prepares to show an answer while it grows; null where that cannot be.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="reference">The stored conversation reference.</param>
    /// <param name="replyTo">The channel's id of the activity that it answers.</param>
    /// <param name="callId">The call that brings the answer.</param>
    IReplyStream? OpenStream(ConversationKey key, string? reference, string? replyTo, string callId) => null;

    /// <summary>Shows that the bot is at work; best effort, not stored.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="reference">The stored conversation reference.</param>
    /// <param name="cancellationToken">Stops the attempt.</param>
    Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken);
}

/// <summary>One attempt to send.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Turn">The turn of the command.</param>
/// <param name="Index">The command's place in the turn, from 0; with key and turn it is the idempotency key.</param>
/// <param name="Command">What to send.</param>
/// <param name="Reference">The stored conversation reference.</param>
/// <param name="ReplyTo">What the turn's <see cref="Inbound.ReplyTo"/> said: the channel's id of the activity that this answers.</param>
/// <param name="Attempt">Attempts before this one.</param>
internal sealed record Delivery(ConversationKey Key, long Turn, int Index, Command Command, string? Reference, string? ReplyTo, int Attempt);

/// <summary>How an attempt went.</summary>
/// <param name="Kind">Delivered, to be tried again, or refused for good.</param>
internal sealed record DeliveryOutcome(DeliveryOutcomeKind Kind)
{
    /// <summary>How long the channel asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why it was not delivered, for people.</summary>
    public string? Problem { get; init; }

    /// <summary>Ids of the messages that were sent, in order, where the channel needs them to change or take back one.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}

/// <summary>How an attempt to send went.</summary>
internal enum DeliveryOutcomeKind
{
    /// <summary>The channel has it.</summary>
    Delivered,

    /// <summary>Not now; again later.</summary>
    Retry,

    /// <summary>Never; park it where people see it.</summary>
    Refused,
}
