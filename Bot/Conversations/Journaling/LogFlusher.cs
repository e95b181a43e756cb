namespace Bot.Conversations.Journaling;

/// <summary>
/// Brings what the writer committed to the disk, on a thread of its own, while the writer goes on with the next transaction: one flush for
/// all that was committed before it. Only then does anybody hear that it succeeded.
/// </summary>
internal sealed partial class LogFlusher : IDisposable
{
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _work = new(false);
    private readonly Action _flush;
    private readonly Action _idle;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private List<JournalRequest> _committed = [];
    private List<JournalRequest> _flushing = [];
    private volatile JournalException? _failure;
    private volatile bool _isBusy;
    private bool _sleeping;
    private bool _closed;

    /// <summary>Starts the thread.</summary>
    /// <param name="flush">Brings the log to the disk; throws <see cref="IOException"/> when that failed.</param>
    /// <param name="idle">Called when nothing is left to flush.</param>
    /// <param name="logger">Where a failure is told.</param>
    public LogFlusher(Action flush, Action idle, ILogger logger)
    {
        _flush = flush;
        _idle = idle;
        _logger = logger;
        _thread = new(Run) { IsBackground = true, Name = "journal-flush" };
        _thread.Start();
    }

    /// <summary>
    /// Why the log could not be brought to the disk; null when it could. It stays: after such a failure the system may forget what it did not
    /// write, so that a flush that succeeds later proves nothing.
    /// </summary>
    public JournalException? Failure => _failure;

    /// <summary>Whether there is something to flush.</summary>
    public bool IsBusy => _isBusy;

    /// <summary>Takes over committed requests. Where one alone is waited for, the caller flushes: nothing else is to be done meanwhile.</summary>
    public void Add(List<JournalRequest> committed)
    {
        if (!_isBusy && committed.Count(request => request.Urgent) <= 1)
        {
            Flush(committed);
            return;
        }

        lock (_gate)
        {
            _committed.AddRange(committed);
            _isBusy = true;
            Wake();
        }
    }

    /// <summary>Flushes what was handed over, then ends.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Wake();
        }

        _thread.Join();
        _work.Dispose();
    }

    private void Wake()
    {
        if (_sleeping)
        {
            _sleeping = false;
            _work.Set();
        }
    }

    private void Run()
    {
        while (Take())
        {
            Flush(_flushing);
            _flushing.Clear();
        }
    }

    private bool Take()
    {
        for (; ; )
        {
            lock (_gate)
            {
                if (_committed.Count > 0)
                {
                    (_committed, _flushing) = (_flushing, _committed);
                    return true;
                }

                if (_closed)
                {
                    return false;
                }

                _sleeping = true;
                _isBusy = false;
            }

            _idle();
            _work.WaitOne();
        }
    }

    private void Flush(List<JournalRequest> requests)
    {
        try
        {
            if (_failure is null)
            {
                _flush();
            }
        }
        catch (IOException failure)
        {
            _failure = new($"The journal's log cannot be brought to the disk: {failure.Message} Check the disk, then start the host again.", failure);
            LogNotFlushed(failure);
        }

        foreach (var request in requests)
        {
            if (_failure is { } failure)
            {
                request.Fail(failure);
            }
            else
            {
                request.Succeed();
            }
        }
    }

    [LoggerMessage(LogLevel.Critical, "The journal's log could not be brought to the disk; nothing more is taken until the host is started again.")]
    private partial void LogNotFlushed(Exception failure);
}
