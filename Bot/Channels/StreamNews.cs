using System.Threading.Channels;
using Bot.Conversations;

namespace Bot.Channels;

/// <summary>Tells an open stream that there is something to look for; what it is stands in the journal, so however much happens is one piece of news.</summary>
internal sealed class StreamNews : IDisposable
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private readonly ITimer _keepAlive;
    private readonly Channel<bool> _news =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int _typing;
    private int _silent;

    /// <summary>Begins to count how long the stream is silent.</summary>
    public StreamNews(TimeProvider time) => _keepAlive = time.CreateTimer(_ => Wake(ref _silent), null, KeepAlive, KeepAlive);

    /// <summary>Takes news; returns at once.</summary>
    public void Signal(ConversationSignal signal)
    {
        if (signal == ConversationSignal.Typing)
        {
            Wake(ref _typing);
        }
        else
        {
            _news.Writer.TryWrite(true);
        }
    }

    /// <summary>Whether the bot was at work, and whether a sign of life is due, since this was asked last.</summary>
    public (bool Typing, bool Silent) Take() => (Interlocked.Exchange(ref _typing, 0) == 1, Interlocked.Exchange(ref _silent, 0) == 1);

    /// <summary>Waits for news.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _news.Reader.ReadAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _keepAlive.Dispose();

    private void Wake(ref int flag)
    {
        Interlocked.Exchange(ref flag, 1);
        _news.Writer.TryWrite(true);
    }
}
