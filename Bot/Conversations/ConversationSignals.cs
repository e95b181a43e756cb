using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Bot.Conversations;

/// <summary>Tells those who listen to a conversation that it has news.</summary>
internal sealed class ConversationSignals
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Action<ConversationSignal>>> _listeners = new(StringComparer.Ordinal);

    /// <summary>Listens until disposed.</summary>
    public IDisposable Subscribe(string key, Action<ConversationSignal> signal)
    {
        _listeners.AddOrUpdate(key, _ => [signal], (_, known) => known.Add(signal));
        return new Subscription(this, key, signal);
    }

    /// <summary>Calls all who listen.</summary>
    public void Raise(string key, ConversationSignal signal)
    {
        if (_listeners.TryGetValue(key, out var listeners))
        {
            foreach (var listener in listeners)
            {
                listener(signal);
            }
        }
    }

    private void Remove(string key, Action<ConversationSignal> signal)
    {
        while (_listeners.TryGetValue(key, out var known))
        {
            var left = known.Remove(signal);
            if (left.IsEmpty ? _listeners.TryRemove(new(key, known)) : _listeners.TryUpdate(key, left, known))
            {
                return;
            }
        }
    }

    private sealed class Subscription(ConversationSignals signals, string key, Action<ConversationSignal> signal) : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                signals.Remove(key, signal);
            }
        }
    }
}
