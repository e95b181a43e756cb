using System.Collections.Concurrent;

namespace Bot.Conversations.Journaling;

/// <summary>
/// The buffers that turns are written into, and so the number of turns on their way to the disk at once: when thousands write in the
/// same second, what waits are their messages, not their turns. A conversation takes one at a time, so that none can take them all.
/// </summary>
internal sealed class TurnBuffers : IDisposable
{
    private const int Most = 2 * JournalWriter.MostAtOnce;

    private readonly ConcurrentBag<TurnBuffer> _free = [];
    private readonly SemaphoreSlim _places = new(Most, Most);

    /// <summary>Takes a buffer, as soon as one is free.</summary>
    public ValueTask<TurnBuffer> RentAsync()
    {
        var place = _places.WaitAsync();
        return place.IsCompletedSuccessfully ? new(Take()) : new(TakeAsync(place));
    }

    /// <summary>Takes a buffer back.</summary>
    public void Return(TurnBuffer buffer)
    {
        if (!buffer.IsLarge)
        {
            buffer.Clear();
            _free.Add(buffer);
        }

        _places.Release();
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private TurnBuffer Take() => _free.TryTake(out var buffer) ? buffer : new(this);

    private async Task<TurnBuffer> TakeAsync(Task place)
    {
        await place;
        return Take();
    }
}
