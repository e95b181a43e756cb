using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Bot.Conversations.Journaling;

/// <summary>
/// The only one who writes: a thread of its own that commits whatever has gathered, up to <see cref="MostAtOnce"/> requests,
/// in one transaction. Requests are written in the order they were handed in. While one transaction is on its way to the disk
/// (<see cref="LogFlusher"/>), the next begins only with <see cref="WorthATransaction"/> requests: small ones cost as much as large ones.
/// </summary>
internal sealed partial class JournalWriter : IDisposable
{
    /// <summary>Requests per transaction.</summary>
    public const int MostAtOnce = 256;

    private const int WorthATransaction = 6;
    private const int MostYields = 4;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(10);

    private readonly Lock _gate = new();
    // Sleeps at once: a semaphore that spins first takes the core from those who bring the work.
    private readonly AutoResetEvent _work = new(false);
    private readonly Queue<JournalRequest> _waiting = new();
    private readonly List<JournalRequest> _batch = new(MostAtOnce);
    private readonly SqliteConnection _connection;
    private readonly JournalStatements _statements;
    private readonly Checkpointer _checkpointer;
    private readonly SafeFileHandle _log;
    private readonly LogFlusher _flusher;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private int _urgent;
    private bool _sleeping;
    private bool _closed;
    private string? _problem;

    /// <summary>Opens the file and starts the thread.</summary>
    /// <param name="file">The file.</param>
    /// <param name="logger">Where failures are told.</param>
    /// <param name="flush">Brings the log to the disk; absent: as the system does it.</param>
    public JournalWriter(JournalFile file, ILogger logger, Action? flush = null)
    {
        _logger = logger;
        _connection = file.OpenWriter();
        _log = file.OpenLog();
        _flusher = new(flush ?? (() => RandomAccess.FlushToDisk(_log)), GoOn, logger);
        _checkpointer = new(file, logger);
        _statements = new(_connection, _checkpointer.Gate);
        _thread = new(Run) { IsBackground = true, Name = "journal" };
        _thread.Start();
    }

    /// <summary>Why the last transaction failed; null when it did not.</summary>
    public string? Problem => _flusher.Failure?.Message ?? _problem;

    /// <summary>Hands in a request.</summary>
    /// <exception cref="JournalException">The journal is closed, or cannot be brought to the disk any more.</exception>
    public void Add(JournalRequest request)
    {
        if (_flusher.Failure is { } failure)
        {
            throw new JournalException(failure.Message, failure);
        }

        lock (_gate)
        {
            if (_closed)
            {
                throw new JournalException("The journal is closed because the host stops; send the message again.");
            }

            _waiting.Enqueue(request);
            if (request.Urgent)
            {
                _urgent++;
                Wake();
            }
            else if (_waiting.Count == 1)
            {
                Wake();
            }
        }
    }

    /// <summary>Writes what was handed in, then closes the file.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            Wake();
        }

        _thread.Join();
        _flusher.Dispose();
        _log.Dispose();
        _checkpointer.Dispose();
        _statements.Dispose();
        _connection.Dispose();
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
        while (TakeBatch())
        {
            Commit(_batch);
            _batch.Clear();
        }
    }

    private bool TakeBatch()
    {
        for (var delayed = false; ;)
        {
            TimeSpan wait;
            Gather();
            lock (_gate)
            {
                if ((_urgent > 0 && (_urgent >= WorthATransaction || !_flusher.IsBusy)) || delayed || _closed)
                {
                    Fill();
                }

                if (_batch.Count > 0 || (_closed && _waiting.Count == 0))
                {
                    return _batch.Count > 0;
                }

                _sleeping = true;
                wait = _waiting.Count > 0 ? LongestDelay : Timeout.InfiniteTimeSpan;
            }

            delayed = !_work.WaitOne(wait);
        }
    }

    // Others that are about to hand something in get the processor first.
    private void Gather()
    {
        for (var (yields, before) = (0, 0); yields < MostYields && Volatile.Read(ref _urgent) is var now && now > before; yields++, before = now)
        {
            Thread.Yield();
        }
    }

    private void GoOn()
    {
        lock (_gate)
        {
            if (_urgent > 0)
            {
                Wake();
            }
        }
    }

    private void Fill()
    {
        while (_batch.Count < MostAtOnce && _waiting.TryDequeue(out var request))
        {
            _urgent -= request.Urgent ? 1 : 0;
            _batch.Add(request);
        }
    }

    private void Commit(List<JournalRequest> batch)
    {
        try
        {
            Write(batch);
            _problem = null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            _statements.Rollback();
            FailOrSplit(batch, failure);
            return;
        }

        var committed = batch.Count;
        batch.RemoveAll(request => !Finish(request));
        _flusher.Add(batch);
        _checkpointer.Grow(committed);
        _checkpointer.MoveRest(_statements);
    }

    private void Write(List<JournalRequest> batch)
    {
        _statements.Begin.Run();
        foreach (var request in batch)
        {
            request.Execute(_statements);
        }

        _statements.Recent.MoveIfMany();
        _statements.Commit.Run();
    }

    // What is committed stays so, whatever comes after.
    private bool Finish(JournalRequest request)
    {
        try
        {
            request.Finish(_statements);
            return true;
        }
        catch (SqliteException failure)
        {
            LogNotEmptied(failure);
            request.Fail(new($"The journal's log cannot be emptied: {failure.Message} Check the disk's room.", failure));
            return false;
        }
    }

    // One request that cannot be written must not take the others of its transaction along.
    private void FailOrSplit(List<JournalRequest> batch, Exception failure)
    {
        if (batch.Count > 1)
        {
            foreach (var request in batch)
            {
                Commit([request]);
            }

            return;
        }

        if (failure is JournalException refused)
        {
            batch[0].Fail(refused);
            return;
        }

        _problem = failure.Message;
        LogWriteFailed(failure);
        batch[0].Fail(new($"The journal cannot be written: {failure.Message} Check the disk's room and the rights of the data directory.", failure));
    }

    [LoggerMessage(LogLevel.Error, "The journal's log could not be emptied; erased words stay in it until it can.")]
    private partial void LogNotEmptied(Exception failure);

    [LoggerMessage(LogLevel.Error, "The journal could not be written; the message was not acknowledged.")]
    private partial void LogWriteFailed(Exception failure);
}
