namespace Bot.Channels.OpenIm;

/// <summary>
/// Remembers signed requests for as long as their timestamps would be taken. It is kept in memory: what is sent again after a restart
/// still runs nothing twice, because the journal knows the ids of messages.
/// </summary>
internal sealed class ReplayCache(TimeProvider time)
{
    /// <summary>How far a timestamp may be from the host's clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    // A request signed by a clock that is ahead by the whole window is good for twice as long.
    private static readonly TimeSpan Kept = 2 * Window;

    private readonly Lock _gate = new();
    private HashSet<UInt128> _young = [];
    private HashSet<UInt128> _old = [];
    private DateTimeOffset _turned = time.GetUtcNow();

    /// <summary>Takes a request; false when it was taken before.</summary>
    public bool TryAdd(UInt128 digest)
    {
        lock (_gate)
        {
            Turn();
            return !_old.Contains(digest) && _young.Add(digest);
        }
    }

    /// <summary>It came to nothing, and may come again.</summary>
    public void Forget(UInt128 digest)
    {
        lock (_gate)
        {
            _young.Remove(digest);
            _old.Remove(digest);
        }
    }

    // Two halves in place of a time for each: what is dropped is at least so old as it has to be.
    private void Turn()
    {
        var now = time.GetUtcNow();
        if (now - _turned >= Kept)
        {
            (_old, _young) = (now - _turned < 2 * Kept ? _young : [], []);
            _turned = now;
        }
    }
}
