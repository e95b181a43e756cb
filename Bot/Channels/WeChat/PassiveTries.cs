using System.Collections.Concurrent;
using Bot.Conversations;

namespace Bot.Channels.WeChat;

/// <summary>Counts how often the platform has brought each message.</summary>
internal sealed class PassiveTries(TimeProvider time)
{
    private const int SweepEvery = 1024;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(ConversationKey Key, string Message), Known> _known = new();
    private int _begun;

    /// <summary>Notes a try.</summary>
    public PassiveTry Begin(ConversationKey key, string message)
    {
        var now = time.GetUtcNow();
        if (Interlocked.Increment(ref _begun) % SweepEvery == 0)
        {
            foreach (var known in _known.Where(known => now - known.Value.Since > Life))
            {
                _known.TryRemove(known);
            }
        }

        var tries = _known.GetOrAdd((key, message), _ => new(now));
        return new(tries, tries.Next());
    }

    /// <summary>The tries of one message.</summary>
    internal sealed class Known(DateTimeOffset since)
    {
        private int _count;

        /// <summary>When the first came.</summary>
        public DateTimeOffset Since { get; } = since;

        /// <summary>How many there were.</summary>
        public int Count => Volatile.Read(ref _count);

        /// <summary>Counts one more.</summary>
        public int Next() => Interlocked.Increment(ref _count);
    }
}
