using System.Collections.Concurrent;

namespace Bot.Conversations.Waiting;

/// <summary>The requests of this process that wait for replies, by conversation and turn.</summary>
internal sealed class WaitingRequests(TimeProvider time)
{
    private const int SweepEvery = 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Key, long Turn), WaitingRequest> _requests = new();
    private int _opened;

    /// <summary>Notes a stored turn whose request will ask for its replies.</summary>
    public WaitingRequest Open(string key, long turn)
    {
        if (Interlocked.Increment(ref _opened) % SweepEvery == 0)
        {
            Sweep();
        }

        return _requests[(key, turn)] = new(time.GetUtcNow());
    }

    /// <summary>The waiting request of a turn; null when nobody waits.</summary>
    public WaitingRequest? Find(string key, long turn) => _requests.GetValueOrDefault((key, turn));

    /// <summary>Nobody waits any longer.</summary>
    public void Remove(string key, long turn)
    {
        if (_requests.TryRemove((key, turn), out var request))
        {
            request.Close();
        }
    }

    // A client may go between handing in its message and asking for the replies.
    private void Sweep()
    {
        var oldest = time.GetUtcNow() - Longest;
        foreach (var (id, request) in _requests)
        {
            if (request.Since < oldest)
            {
                Remove(id.Key, id.Turn);
            }
        }
    }
}
