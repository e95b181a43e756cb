using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Tests.Conversations;

/// <summary>A channel that remembers what it was given, and answers as the test says.</summary>
internal sealed class RecordingChannel : IReplyChannel
{
    /// <summary>What was delivered, in order.</summary>
    public ConcurrentQueue<Delivery> Delivered { get; } = new();

    /// <summary>Every attempt, in order.</summary>
    public ConcurrentQueue<Delivery> Attempts { get; } = new();

    /// <summary>Conversations that were shown the typing sign.</summary>
    public ConcurrentQueue<ConversationKey> Typing { get; } = new();

    /// <summary>How an attempt goes.</summary>
    public Func<Delivery, CancellationToken, Task<DeliveryOutcome>> Answer { get; set; } = (_, _) => Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Delivered));

    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <summary>Texts delivered to a conversation.</summary>
    public string[] Texts(ConversationKey key) =>
        [.. Delivered.Where(delivery => delivery.Key == key).Select(delivery => delivery.Command is Send send ? PlainEngine.TextOf(send.Reply) : delivery.Command.GetType().Name)];

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == "test";

    /// <inheritdoc/>
    public string AppOf(ConversationKey key) => key.App;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Attempts.Enqueue(delivery);
        var outcome = await Answer(delivery, cancellationToken);
        if (outcome.Kind == DeliveryOutcomeKind.Delivered)
        {
            Delivered.Enqueue(delivery);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        Typing.Enqueue(key);
        return Task.CompletedTask;
    }
}
