namespace Bot.Conversations;

/// <summary>What channels know of conversations: hand in, wait, read, listen.</summary>
internal sealed class ConversationService
{
    /// <summary>Stores a message with its turn. When this returns, the message and its outcome are on disk.</summary>
    public Task<Accepted> AcceptAsync(ConversationKey key, Inbound inbound, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// The replies of a turn and of those that its services and models caused, as they come, until it is settled or the limit is over;
    /// what comes later goes through the channel. For turns accepted with <see cref="DeliveryMode.Inline"/>; a duplicate's turn replays its replies.
    /// </summary>
    public IAsyncEnumerable<TranscriptItem> RepliesAsync(ConversationKey key, long turn, TimeSpan limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Items after a number, oldest first; empty for an unknown conversation.</summary>
    public Task<IReadOnlyList<TranscriptItem>> ReadAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Calls back, on any thread, when there are new items to read or the bot is typing; dispose to stop.</summary>
    public IDisposable Subscribe(ConversationKey key, Action<ConversationSignal> signal) => throw new NotImplementedException();

    /// <summary>Whether the conversation has any turn.</summary>
    public Task<bool> ExistsAsync(ConversationKey key, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Erases what is kept of a customer: activities, events, replies, files; the skeleton of the journal stays.</summary>
    /// <returns>Number of turns erased.</returns>
    public Task<int> EraseAsync(string bot, string channel, string customerId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}

/// <summary>News of a conversation.</summary>
internal enum ConversationSignal
{
    /// <summary>New items in the transcript.</summary>
    Items,

    /// <summary>Something slow runs.</summary>
    Typing,
}
