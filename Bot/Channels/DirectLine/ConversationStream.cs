using System.Net.WebSockets;
using Bot.Conversations;

namespace Bot.Channels.DirectLine;

/// <summary>
/// One open socket. It is only told that there is news, and reads that from the journal at its own pace:
/// a slow client costs a number, not a queue.
/// </summary>
internal sealed class ConversationStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly WebSocket _socket;
    private readonly ActivityView _view;
    private readonly TimeProvider _time;
    private readonly StreamNews _news;

    private (string Stream, int Number) _words;
    private long _sent;

    /// <summary>Prepares a stream over an open socket.</summary>
    public ConversationStream(WebSocket socket, ActivityView view, TimeProvider time)
    {
        (_socket, _view, _time) = (socket, view, time);
        _news = new(time);
    }

    /// <summary>Takes news; returns at once.</summary>
    public void Signal(ConversationSignal signal) => _news.Signal(signal);

    /// <summary>Sends and listens until the client leaves or the host stops.</summary>
    /// <param name="after">Number of the last item that the client has.</param>
    /// <param name="stopping">The host stops: the client is told to come again.</param>
    /// <param name="aborted">The connection broke.</param>
    public async Task RunAsync(long after, CancellationToken stopping, CancellationToken aborted)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        _sent = after;
        var listening = ListenAsync(ended, aborted);
        try
        {
            await SendAllAsync(ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            await SayGoodbyeAsync(stopping.IsCancellationRequested);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // Broken, or too slow for our patience: it comes again with its watermark.
            _socket.Abort();
        }

        await ended.CancelAsync();
        await FinishAsync(listening);
    }

    /// <inheritdoc/>
    public void Dispose() => _news.Dispose();

    private async Task SendAllAsync(CancellationToken ended)
    {
        // The first set comes at once, even empty: with a mark in hand, a client that loses this socket misses nothing.
        for (var first = true; ; first = false)
        {
            var (typing, silent) = _news.Take();
            var anything = await SendNewAsync(first, ended);
            if (!await SendWordsAsync() && !anything)
            {
                await SendSignAsync(typing, silent);
            }

            await _news.WaitAsync(ended);
        }
    }

    private async Task<bool> SendNewAsync(bool always, CancellationToken ended)
    {
        var any = false;
        for (; ; always = false)
        {
            var set = await _view.ReadAsync(_sent, ended);
            if (set.Last == _sent && !always)
            {
                return any;
            }

            await SendAsync(set.ToUtf8());
            any = set.Last != _sent;
            _sent = set.Last;
        }
    }

    // Only the newest words: what a slow client missed of them is in these too.
    private async Task<bool> SendWordsAsync()
    {
        if (_view.Live() is not { } live || (live.Stream, live.Number) == _words)
        {
            return false;
        }

        _words = (live.Stream, live.Number);
        await SendAsync(new ActivitySet([_view.Growing(live, _sent)], _sent).ToUtf8());
        return true;
    }

    private async Task SendSignAsync(bool typing, bool silent)
    {
        if (typing)
        {
            await SendAsync(new ActivitySet([_view.Typing()], _sent).ToUtf8());
        }
        else if (silent)
        {
            await SendAsync(ReadOnlyMemory<byte>.Empty);
        }
    }

    // Not stopped with the rest: a frame cut in the middle would cost the client the goodbye.
    private async Task SendAsync(ReadOnlyMemory<byte> frame)
    {
        using var limit = new CancellationTokenSource(Patience, _time);
        await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    // Clients send empty frames to keep the line open; whatever they send is read and dropped.
    private async Task ListenAsync(CancellationTokenSource ended, CancellationToken aborted)
    {
        var buffer = new byte[512];
        try
        {
            while ((await _socket.ReceiveAsync(buffer, aborted)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            // The socket broke or was aborted by us: the sender ends too.
        }

        await ended.CancelAsync();
    }

    private async Task SayGoodbyeAsync(bool stopping)
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            using var limit = new CancellationTokenSource(Farewell, _time);
            await _socket.CloseOutputAsync(
                stopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, stopping ? "The host stops." : null, limit.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            _socket.Abort();
        }
    }

    private async Task FinishAsync(Task listening)
    {
        try
        {
            await listening.WaitAsync(Farewell, _time);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
            await listening;
        }
    }
}
