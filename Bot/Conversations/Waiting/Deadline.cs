namespace Bot.Conversations.Waiting;

/// <summary>How long a request waits: until the limit, or until its client goes.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _limit;
    private readonly CancellationTokenSource _either;

    /// <summary>Starts the time.</summary>
    public Deadline(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _limit = new(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token, cancellationToken);
    }

    /// <summary>Cancelled when the time is over or the client is gone.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>Waits; false when there is nothing more to wait for, or the time is over.</summary>
    public async ValueTask<bool> WaitAsync(ValueTask<bool> waited)
    {
        try
        {
            return await waited;
        }
        catch (OperationCanceledException) when (_either.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _either.Dispose();
        _limit.Dispose();
    }
}
