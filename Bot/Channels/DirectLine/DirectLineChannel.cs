using Bot.Conversations;
using Bot.Conversations.Live;

namespace Bot.Channels.DirectLine;

/// <summary>Direct Line's way out: there is none, for clients read the journal.</summary>
internal sealed class DirectLineChannel(LiveTexts texts) : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => true;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == ConversationIds.Channel;

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Delivered));

    /// <inheritdoc/>
    public IReplyStream? OpenStream(ConversationKey key, string? reference, string? replyTo, string callId) =>
        new LiveStream(texts, key.ToString(), ConversationIds.Stream(key.Conversation, callId));

    /// <inheritdoc/>
    public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
