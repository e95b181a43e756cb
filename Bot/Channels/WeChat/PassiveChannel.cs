using Bot.Conversations;

namespace Bot.Channels.WeChat;

/// <summary>The way out of accounts that can only answer: <see cref="PassiveReplies"/> reads the journal when a follower writes.</summary>
internal sealed class PassiveChannel : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => true;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == WeChatPlace.PassiveDoor;

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) =>
        Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Delivered));

    /// <inheritdoc/>
    public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
