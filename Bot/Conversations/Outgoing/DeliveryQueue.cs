namespace Bot.Conversations.Outgoing;

/// <summary>What one conversation still has to send: one at a time, in order.</summary>
internal sealed class DeliveryQueue(string key, Outbox outbox) : IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private readonly Queue<PendingDelivery> _waiting = new();
    private bool _retired;

    /// <summary>The conversation.</summary>
    public string Key { get; } = key;

    /// <summary>Adds at the end and starts sending; false when the queue has just ended and a new one is needed.</summary>
    public bool TryAdd(PendingDelivery delivery)
    {
        lock (_gate)
        {
            if (_retired)
            {
                return false;
            }

            _waiting.Enqueue(delivery);
            if (_waiting.Count > 1)
            {
                return true;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    /// <summary>The next to send; it stays at the front until <see cref="Finish"/>.</summary>
    public PendingDelivery? Peek()
    {
        lock (_gate)
        {
            return _waiting.TryPeek(out var delivery) ? delivery : null;
        }
    }

    /// <summary>Whether something waits behind the front.</summary>
    public bool HasMore
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count > 1;
            }
        }
    }

    /// <summary>Takes the front away; false when that was the last, and the queue with it.</summary>
    public bool Finish()
    {
        lock (_gate)
        {
            _waiting.TryDequeue(out _);
            _retired = _waiting.Count == 0;
            return !_retired;
        }
    }

    /// <inheritdoc/>
    public void Execute() => _ = outbox.SendAllAsync(this);
}
