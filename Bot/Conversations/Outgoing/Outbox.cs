using System.Collections.Concurrent;
using Bot.Conversations.Journaling;
using Microsoft.Extensions.Options;

namespace Bot.Conversations.Outgoing;

/// <summary>
/// Sends stored replies: in order within a conversation, conversations side by side, again after failures, and never twice
/// once the channel confirmed. What cannot be sent is parked, and the conversation goes on.
/// </summary>
internal sealed partial class Outbox(
    ReplyChannels channels, DeliveryGate gate, Journal journal, IOptions<OutboxOptions> options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<Outbox> logger)
{
    private readonly ConcurrentDictionary<string, DeliveryQueue> _queues = new(StringComparer.Ordinal);
    private readonly CancellationToken _stopping = lifetime.ApplicationStopping;

    /// <summary>Number of conversations with something to send.</summary>
    public int Sending => _queues.Count;

    /// <summary>Takes over a stored command.</summary>
    public void Add(string key, PendingDelivery delivery)
    {
        while (!_queues.GetOrAdd(key, static (name, outbox) => new(name, outbox), this).TryAdd(delivery))
        {
            Thread.Yield();
        }
    }

    /// <summary>Sends until the queue is empty.</summary>
    internal async Task SendAllAsync(DeliveryQueue queue)
    {
        try
        {
            while (queue.Peek() is { } delivery)
            {
                var standing = await SendAsync(delivery);
                // Handed in before the next message of this conversation can be stored, so that at most one reply is ever unconfirmed.
                var noted = NoteAsync(standing, queue.Key, urgent: queue.HasMore);
                if (!queue.Finish())
                {
                    _queues.TryRemove(new(queue.Key, queue));
                }

                await noted;
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            LogLeftForNextStart(queue.Key);
        }
    }

    private async Task NoteAsync(CommandStanding standing, string key, bool urgent)
    {
        try
        {
            await journal.SettleAsync(standing, urgent);
        }
        catch (JournalException failure)
        {
            LogUnconfirmed(failure, key);
        }
    }

    private async Task<CommandStanding> SendAsync(PendingDelivery delivery)
    {
        for (var attempt = delivery.Attempts; ; attempt++)
        {
            var outcome = await TryAsync(delivery, attempt);
            var standing = new CommandStanding(delivery.Conversation, delivery.Turn, delivery.Index, CommandState.Done, attempt + 1)
            {
                Problem = outcome.Problem,
                Messages = outcome.Messages,
            };
            switch (outcome.Kind)
            {
                case DeliveryOutcomeKind.Delivered:
                    return standing;
                case DeliveryOutcomeKind.Retry when attempt + 1 < options.Value.MaxAttempts:
                    await WaitAsync(delivery, standing, outcome.RetryAfter);
                    break;
                default:
                    LogParked(delivery.Key.Channel, delivery.Turn, delivery.Index, attempt + 1, outcome.Problem);
                    return standing with { State = CommandState.Parked };
            }
        }
    }

    private async Task WaitAsync(PendingDelivery delivery, CommandStanding standing, TimeSpan? retryAfter)
    {
        var delay = RetryDelay.For(options.Value, delivery, standing.Attempts, retryAfter);
        LogRetry(delivery.Key.Channel, delivery.Turn, delivery.Index, delay, standing.Problem);
        await NoteAsync(standing with { State = CommandState.Pending, Due = (time.GetUtcNow() + delay).ToUnixTimeMilliseconds() }, delivery.Key.ToString(), urgent: false);
        await Task.Delay(delay, time, _stopping);
    }

    private async Task<DeliveryOutcome> TryAsync(PendingDelivery delivery, int attempt)
    {
        if (channels.Find(delivery.Key.Channel) is not { } channel)
        {
            return new(DeliveryOutcomeKind.Refused) { Problem = $"No channel serves '{delivery.Key.Channel}' on this host." };
        }

        try
        {
            return await gate.DeliverAsync(
                channel, new(delivery.Key, delivery.Turn, delivery.Index, delivery.Command, delivery.Reference, delivery.ReplyTo, attempt), _stopping);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogAttemptFailed(failure, delivery.Key.Channel);
            return new(DeliveryOutcomeKind.Retry) { Problem = failure.Message };
        }
    }

    [LoggerMessage(LogLevel.Warning, "A reply was parked after {Attempts} attempts: {Channel}, turn {Turn}, command {Index}. {Problem}")]
    private partial void LogParked(string channel, long turn, int index, int attempts, string? problem);

    [LoggerMessage(LogLevel.Information, "A reply will be sent again in {Delay}: {Channel}, turn {Turn}, command {Index}. {Problem}")]
    private partial void LogRetry(string channel, long turn, int index, TimeSpan delay, string? problem);

    [LoggerMessage(LogLevel.Warning, "An attempt to send over {Channel} failed.")]
    private partial void LogAttemptFailed(Exception failure, string channel);

    [LoggerMessage(LogLevel.Debug, "Replies of {ConversationId} are left for the next start.")]
    private partial void LogLeftForNextStart(string conversationId);

    [LoggerMessage(LogLevel.Error, "How the sending of {ConversationId} stands could not be noted; a sent reply may come again after the next start.")]
    private partial void LogUnconfirmed(Exception failure, string conversationId);
}
