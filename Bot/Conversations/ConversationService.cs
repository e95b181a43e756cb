using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Conversations.Waiting;

namespace Bot.Conversations;

/// <summary>What channels know of conversations: hand in, wait, read, listen.</summary>
internal sealed class ConversationService(
    ConversationGrains grains, Transcript transcript, ReplyReader replies, ConversationSignals signals, CustomerEraser eraser, Journal journal, LiveTexts live)
{
    /// <summary>Stores a message with its turn. When this returns, the message and its outcome are on disk.</summary>
    /// <exception cref="JournalException">It could not be stored; nothing was done.</exception>
    /// <exception cref="Releases.UnknownBotException">There is no such bot.</exception>
    public Task<Accepted> AcceptAsync(ConversationKey key, Inbound inbound, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return grains[key.ToString()].AcceptAsync(inbound);
    }

    /// <summary>
    /// The replies of a turn and of those that its services and models caused, as they come, until it is settled or the limit is over;
    /// what comes later goes through the channel. For turns accepted with <see cref="DeliveryMode.Inline"/>; a duplicate's turn replays its replies.
    /// </summary>
    public IAsyncEnumerable<TranscriptItem> RepliesAsync(ConversationKey key, long turn, TimeSpan limit, CancellationToken cancellationToken) =>
        replies.ReadAsync(key.ToString(), turn, limit, cancellationToken);

    /// <summary>Whether all that a turn caused is done.</summary>
    public bool IsSettled(ConversationKey key, long turn) => transcript.ReadChain(key.ToString(), turn, turn).Settled;

    /// <summary>Items after a number, oldest first; empty for an unknown conversation.</summary>
    public Task<IReadOnlyList<TranscriptItem>> ReadAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(transcript.Read(key.ToString(), after, limit));
    }

    /// <summary>Number of the last item; 0 when there is none.</summary>
    public Task<long> EndAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(transcript.End(key.ToString()));
    }

    /// <summary>Calls back, on any thread, when there are new items to read or the bot is typing; dispose to stop.</summary>
    public IDisposable Subscribe(ConversationKey key, Action<ConversationSignal> signal) => signals.Subscribe(key.ToString(), signal);

    /// <summary>The answer that is growing right now; null when none is.</summary>
    public LiveText? Live(ConversationKey key) => live.Find(key.ToString());

    /// <summary>Whether the conversation has any turn.</summary>
    public Task<bool> ExistsAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(transcript.Exists(key.ToString()));
    }

    /// <summary>Where the conversation is reached, as its channel stored it; null when it is unknown.</summary>
    public string? ReferenceOf(ConversationKey key) =>
        journal.Read(key.ToString(), static (reader, name) => reader.FindConversation(name) is not 0 and var conversation ? reader.FindReference(conversation) : null);

    /// <summary>The bot's replies among the last items, newest first.</summary>
    public IEnumerable<Dialogs.Replies.Reply> LastReplies(ConversationKey key, int items)
    {
        var end = transcript.End(key.ToString());
        return transcript.Read(key.ToString(), Math.Max(0, end - items), items).Reverse().Select(item => item.Reply).OfType<Dialogs.Replies.Reply>();
    }

    /// <summary>Erases what is kept of a customer: activities, events, replies, files; the skeleton of the journal stays.</summary>
    /// <returns>Number of turns erased.</returns>
    public Task<int> EraseAsync(string bot, string channel, string customerId, CancellationToken cancellationToken) =>
        eraser.EraseAsync(bot, channel, customerId, cancellationToken);

    /// <summary>Erases what is kept of everybody in one conversation.</summary>
    /// <returns>Number of turns erased.</returns>
    public Task<int> EraseAsync(ConversationKey key, CancellationToken cancellationToken) => eraser.EraseAsync(key, cancellationToken);

    /// <summary>Replies that could not be delivered, at most a hundred.</summary>
    public Task<IReadOnlyList<PendingCommand>> ParkedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<PendingCommand>>(journal.Read(100, (reader, limit) => reader.InState(CommandState.Parked, limit)));
    }
}

/// <summary>News of a conversation.</summary>
internal enum ConversationSignal
{
    /// <summary>New items in the transcript.</summary>
    Items,

    /// <summary>Something slow runs.</summary>
    Typing,

    /// <summary>An answer grows; <see cref="ConversationService.Live"/> has its words.</summary>
    Words,
}
