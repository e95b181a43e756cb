namespace Bot.Hosting;

/// <summary>Tells when a process that did much and now does nothing should give its memory back: the collector, which nobody calls then, keeps it.</summary>
internal sealed class IdleMemory
{
    private const long Quiet = 1 << 20;
    private const long Worthwhile = 16 << 20;

    private long _allocated;
    private long _kept;

    /// <summary>Looks at the process, at regular intervals.</summary>
    /// <param name="allocated">Bytes allocated since the process began.</param>
    /// <param name="committed">Bytes the heap holds.</param>
    /// <returns>Whether hardly anything was allocated since the last look and the heap is clearly larger than when it was last cleared.</returns>
    public bool IsWorthClearing(long allocated, long committed)
    {
        var quiet = allocated - _allocated < Quiet;
        _allocated = allocated;
        return quiet && committed - _kept > (_kept / 4) + Worthwhile;
    }

    /// <summary>The heap was cleared.</summary>
    /// <param name="committed">Bytes it holds still.</param>
    public void Cleared(long committed) => _kept = committed;
}
