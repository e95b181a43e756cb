using System.Collections.Concurrent;

namespace Bot.Channels.Tencent;

/// <summary>
/// Remembers which message each signature came with. In plain text a signature says nothing of the body,
/// so one that was overheard must not open the door for another message.
/// </summary>
internal sealed class SignatureMemory(TimeProvider time)
{
    /// <summary>How far from now a signature's time may be.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private const int SweepEvery = 1024;

    private readonly ConcurrentDictionary<string, (string Message, DateTimeOffset At)> _seen = new(StringComparer.Ordinal);
    private int _taken;

    /// <summary>Whether a time is near enough to be believed.</summary>
    public bool IsRecent(long seconds) => Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Window.TotalSeconds;

    /// <summary>Whether the signature is new, or came with the same message: the platform repeats what was not answered.</summary>
    public bool Take(string signature, string message)
    {
        var now = time.GetUtcNow();
        if (Interlocked.Increment(ref _taken) % SweepEvery == 0)
        {
            foreach (var seen in _seen.Where(seen => now - seen.Value.At > Window * 2))
            {
                _seen.TryRemove(seen);
            }
        }

        return _seen.GetOrAdd(signature, (message, now)).Message == message;
    }
}
