namespace Bot.Tests.Kit.Lanying;

/// <summary>Counts an app's calls by the second.</summary>
internal sealed class LanyingRateLimit
{
    private readonly Lock _gate = new();
    private long _second;
    private int _calls;

    /// <summary>The most calls in a second; 0: no limit.</summary>
    public int PerSecond { get; set; }

    /// <summary>Whether one more may be made now.</summary>
    public bool Allows()
    {
        lock (_gate)
        {
            var second = Environment.TickCount64 / 1_000;
            (_calls, _second) = second == _second ? (_calls + 1, second) : (1, second);
            return PerSecond == 0 || _calls <= PerSecond;
        }
    }
}
