using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;

namespace Bot.Channels.OpenIm;

/// <summary>
/// One open stream of server-sent events. It is only told that there is news, and reads that from the journal at its own pace;
/// what an app has missed it gets with the last sequence that it has.
/// </summary>
internal sealed class OpenImStream : IDisposable
{
    private const int Page = 100;

    private readonly Stream _body;
    private readonly OpenImApp _app;
    private readonly ConversationKey _key;
    private readonly ConversationService _conversations;
    private readonly SentCommands _sentCommands;
    private readonly OpenImView _view;
    private readonly StreamNews _news;
    private readonly IDisposable _subscription;

    private (string Stream, int Number) _words;
    private long _sent;

    /// <summary>Prepares a stream, and listens from now on.</summary>
    public OpenImStream(
        Stream body, OpenImApp app, ConversationKey key, ConversationService conversations, SentCommands sentCommands, OpenImView view, TimeProvider time)
    {
        (_body, _app, _key, _conversations, _sentCommands, _view) = (body, app, key, conversations, sentCommands, view);
        _news = new(time);
        _subscription = conversations.Subscribe(key, _news.Signal);
    }

    /// <summary>Sends until it is ended.</summary>
    /// <param name="after">The last sequence that the app has.</param>
    /// <param name="ended">The app left, or the host stops.</param>
    public async Task RunAsync(long after, CancellationToken ended)
    {
        _sent = after;
        try
        {
            // At once, so that the app knows that it is listened to.
            await WriteAsync(": open\n\n", ended);
            while (true)
            {
                var (typing, silent) = _news.Take();
                if (!(await SendNewAsync(ended) | await SendWordsAsync(ended)))
                {
                    await SendSignAsync(typing, silent, ended);
                }

                await _news.WaitAsync(ended);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // It comes again with the last sequence that it has.
            return;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subscription.Dispose();
        _news.Dispose();
    }

    private async Task<bool> SendNewAsync(CancellationToken ended)
    {
        for (var any = false; ; any = true)
        {
            var (turn, index) = OpenImReplyId.PlaceOf(_sent);
            var commands = _sentCommands.After(_key, turn, index, Page);
            if (commands.Count == 0)
            {
                return any;
            }

            foreach (var command in commands)
            {
                await SendAsync(_view.Show(_app, _key, command)!, ended);
                _sent = OpenImReplyId.SequenceOf(command.Turn, command.Index);
            }
        }
    }

    // Only the newest words: what a slow reader missed of them is in these too.
    private async Task<bool> SendWordsAsync(CancellationToken ended)
    {
        if (_conversations.Live(_key) is not { } live || (live.Stream, live.Number) == _words)
        {
            return false;
        }

        _words = (live.Stream, live.Number);
        await SendAsync(OpenImView.Grow(_app, _key, live.Stream, live.Number, live.Words), ended);
        return true;
    }

    private Task SendSignAsync(bool typing, bool silent, CancellationToken ended) =>
        typing && _app.Typing ? SendAsync(OpenImView.Type(_app, _key), ended)
        : silent ? WriteAsync(": \n\n", ended)
        : Task.CompletedTask;

    private Task SendAsync(OutgoingEvent happened, CancellationToken ended)
    {
        var id = happened is OutgoingStored stored ? string.Create(CultureInfo.InvariantCulture, $"id: {stored.Sequence}\n") : "";
        return WriteAsync($"{id}data: {JsonSerializer.Serialize(happened, OpenImJson.Wire.OutgoingEvent)}\n\n", ended);
    }

    private async Task WriteAsync(string text, CancellationToken ended)
    {
        await _body.WriteAsync(Encoding.UTF8.GetBytes(text), ended);
        await _body.FlushAsync(ended);
    }
}
