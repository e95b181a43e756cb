namespace Bot.Tests.Models.Broken;

/// <summary>A clock whose timers are due at once: what waits for a time limit has waited for it.</summary>
internal sealed class ImpatientTime : TimeProvider
{
    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
}
