using Bot.Conversations.Journaling;

namespace Bot.Conversations.Timers;

/// <summary>Wakes conversations when their timers are due; the journal holds the timers, this only waits for the next one.</summary>
internal sealed partial class TimerScheduler(Journal journal, ConversationGrains grains, TimeProvider time, ILogger<TimerScheduler> logger) : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);
    private readonly Lock _gate = new();
    private readonly PriorityQueue<DueTimer, long> _timers = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for a stored timer.</summary>
    public void Set(DueTimer timer)
    {
        lock (_gate)
        {
            _timers.Enqueue(timer, timer.Due);
            _changed.TrySetResult();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var timer in journal.Read(0, (reader, _) => reader.Timers()))
        {
            Set(timer);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var (due, wait, changed) = Next();
            if (due is not null)
            {
                await FireAsync(due);
                continue;
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(changed, Task.Delay(wait, time, waiting.Token));
            await waiting.CancelAsync();
        }
    }

    private (DueTimer? Due, TimeSpan Wait, Task Changed) Next()
    {
        lock (_gate)
        {
            _changed = _changed.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _changed;
            if (!_timers.TryPeek(out var timer, out var due))
            {
                return (null, Longest, _changed.Task);
            }

            var wait = DateTimeOffset.FromUnixTimeMilliseconds(due) - time.GetUtcNow();
            return wait > TimeSpan.Zero ? (null, wait < Longest ? wait : Longest, _changed.Task) : (_timers.Dequeue(), TimeSpan.Zero, _changed.Task);
        }
    }

    private async Task FireAsync(DueTimer timer)
    {
        try
        {
            await grains[timer.Key].FireAsync(timer);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotFired(failure, timer.Name);
            lock (_gate)
            {
                _timers.Enqueue(timer, (time.GetUtcNow() + AfterFailure).ToUnixTimeMilliseconds());
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Timer {Timer} was due, but its conversation could not take it; it is tried again.")]
    private partial void LogNotFired(Exception failure, string timer);
}
