using System.Collections.Concurrent;

namespace Bot.Channels.AzureBot;

/// <summary>Streams that Teams or its user ended before the answer was whole; kept until that comes.</summary>
internal sealed class TeamsStreams
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, TeamsStreamEnd> _ends = new(StringComparer.Ordinal);

    /// <summary>Notes how one ended.</summary>
    public void Note(string stream, TeamsStreamEnd end)
    {
        if (_ends.Count < Most)
        {
            _ends[stream] = end;
        }
    }

    /// <summary>How one ended.</summary>
    public TeamsStreamEnd EndOf(string stream) => _ends.GetValueOrDefault(stream);

    /// <summary>The whole answer is out.</summary>
    public void Forget(string stream) => _ends.TryRemove(stream, out _);
}

/// <summary>How a stream ended.</summary>
internal enum TeamsStreamEnd
{
    /// <summary>It did not.</summary>
    None,

    /// <summary>The user pressed stop; nothing more is sent.</summary>
    Stopped,

    /// <summary>Teams closed it; the answer replaces its message.</summary>
    Closed,
}
