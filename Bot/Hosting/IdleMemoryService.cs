namespace Bot.Hosting;

/// <summary>Gives memory back to the machine once a busy time is over.</summary>
internal sealed partial class IdleMemoryService(TimeProvider time, ILogger<IdleMemoryService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly IdleMemory _memory = new();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Interval, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                Look();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private void Look()
    {
        var before = GC.GetGCMemoryInfo().TotalCommittedBytes;
        if (!_memory.IsWorthClearing(GC.GetTotalAllocatedBytes(), before))
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var after = GC.GetGCMemoryInfo().TotalCommittedBytes;
        _memory.Cleared(after);
        LogCleared(before >> 20, after >> 20);
    }

    [LoggerMessage(LogLevel.Debug, "Idle: the heap went from {Before} to {After} MiB.")]
    private partial void LogCleared(long before, long after);
}
