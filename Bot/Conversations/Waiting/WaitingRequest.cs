using System.Threading.Channels;

namespace Bot.Conversations.Waiting;

/// <summary>A request that gets its replies in its own response, as they are stored.</summary>
internal sealed class WaitingRequest(DateTimeOffset since)
{
    private readonly Channel<TranscriptItem> _items = Channel.CreateUnbounded<TranscriptItem>(new() { SingleReader = true, SingleWriter = true });

    /// <summary>When its turn was stored.</summary>
    public DateTimeOffset Since { get; } = since;

    /// <summary>Its replies.</summary>
    public ChannelReader<TranscriptItem> Items => _items.Reader;

    /// <summary>Whether no more replies come this way.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Hands over what a turn said.</summary>
    public void Add(IEnumerable<TranscriptItem> items, bool settled)
    {
        foreach (var item in items)
        {
            _items.Writer.TryWrite(item);
        }

        if (settled)
        {
            Close();
        }
    }

    /// <summary>No more replies come this way.</summary>
    public void Close()
    {
        IsClosed = true;
        _items.Writer.TryComplete();
    }
}
