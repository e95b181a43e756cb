using Bot.Dialogs;
using Bot.Dialogs.Turns.Events;
using Bot.Models;

namespace Bot.Conversations.Live;

/// <summary>One answer on its way to the customer's eyes: takes the model's words, lets whole sentences through, and shows them at the channel's pace.</summary>
internal sealed class LiveReply : ILiveWords, IDisposable
{
    private readonly Lock _gate = new();
    private readonly IReplyStream _stream;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Func<IReadOnlyList<ToolResult>, LiveAnswer> _begin;
    private LiveAnswer? _answer;
    private int _results;
    private string _released = "";
    private string _shown = "";
    private readonly CancellationTokenSource _ended = new();
    private Task _showing = Task.CompletedTask;
    private bool _isShowing;
    private bool _over;

    /// <summary>Begins.</summary>
    /// <param name="stream">Shows it.</param>
    /// <param name="begin">Makes what lets sentences through, from what services gave.</param>
    /// <param name="time">The clock.</param>
    public LiveReply(IReplyStream stream, Func<IReadOnlyList<ToolResult>, LiveAnswer> begin, TimeProvider time) => (_stream, _begin, _time) = (stream, begin, time);

    /// <summary>Cancelled when the customer wants no more of it.</summary>
    public CancellationToken Stopped => _stopped.Token;

    /// <inheritdoc/>
    public bool IsShown
    {
        get
        {
            lock (_gate)
            {
                return _shown.Length > 0;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask HearAsync(string words, IReadOnlyList<ToolResult> results)
    {
        lock (_gate)
        {
            if (!_over)
            {
                // A new result makes more legitimate; what was shown stays.
                _answer = _answer is null || results.Count != _results ? _begin(results) : _answer;
                _results = results.Count;
                _released = _answer.Release(words) is var more && more.StartsWith(_released, StringComparison.Ordinal) ? more : _released;
                if (_released.Length > _shown.Length && !_isShowing)
                {
                    _isShowing = true;
                    _showing = ShowAsync();
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The customer wants no more of it.</summary>
    public void Stop()
    {
        try
        {
            _stopped.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
            return;
        }
    }

    /// <summary>Ends it: nothing more is shown, and the outcome says what was.</summary>
    public async Task<ModelReturned> FinishAsync(ModelReturned returned)
    {
        Task showing;
        lock (_gate)
        {
            _over = true;
            showing = _showing;
        }

        if (!_stream.PacesEnd)
        {
            await _ended.CancelAsync();
        }

        await showing;
        _stream.End();
        var outcome = returned with { Stream = _shown.Length > 0 ? _stream.Id : null };
        return _stopped.IsCancellationRequested && returned.Text is null
            ? outcome with { Text = _shown.Length > 0 ? _shown : null, Failure = ModelFailure.Stopped.Code }
            : outcome;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopped.Dispose();
        _ended.Dispose();
    }

    private async Task ShowAsync()
    {
        // Away from the lock, and from whoever reads the model's words.
        await Task.Yield();
        while (Next() is { } words)
        {
            var began = _time.GetTimestamp();
            var showing = await _stream.ShowAsync(words, CancellationToken.None);
            Take(words, showing);
            await RestAsync(_stream.Pace - _time.GetElapsedTime(began));
        }
    }

    private async Task RestAsync(TimeSpan rest)
    {
        try
        {
            await (rest > TimeSpan.Zero ? Task.Delay(rest, _time, _ended.Token) : Task.CompletedTask);
        }
        catch (OperationCanceledException)
        {
            // The answer is whole: nothing is waited for any more.
            return;
        }
    }

    private string? Next()
    {
        lock (_gate)
        {
            _isShowing = !_over && _released.Length > _shown.Length;
            return _isShowing ? _released : null;
        }
    }

    private void Take(string words, Showing showing)
    {
        lock (_gate)
        {
            _shown = showing == Showing.Shown ? words : _shown;
            _over |= showing is Showing.Over or Showing.Stopped;
        }

        if (showing == Showing.Stopped)
        {
            Stop();
        }
    }
}
