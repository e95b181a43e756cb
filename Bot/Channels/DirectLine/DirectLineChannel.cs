using Bot.Conversations;

namespace Bot.Channels.DirectLine;

/// <summary>Direct Line's way out: there is none, for clients read the journal.</summary>
internal sealed class DirectLineChannel : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => true;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == ConversationIds.Channel;

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Delivered));

    /// <inheritdoc/>
    public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
