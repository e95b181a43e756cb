using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>
/// Moves the write-ahead log into the file on a thread of its own, so that no transaction waits for it. The log itself begins anew
/// only when all of it is moved while nothing is written: what little is left then, <see cref="MoveRest"/> moves between two transactions.
/// </summary>
internal sealed partial class Checkpointer : IDisposable
{
    private const int RequestsPerPass = 1024;
    private const int LongLog = 16_000; // pages, 64 MB

    private readonly AutoResetEvent _due = new(false);
    private readonly SqliteConnection _connection;
    private readonly SqlStatement _move;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private volatile bool _closed;
    private volatile bool _isLong;
    private int _requests;

    /// <summary>Opens the file and starts the thread.</summary>
    public Checkpointer(JournalFile file, ILogger logger)
    {
        _logger = logger;
        _connection = file.OpenCheckpointer();
        _move = new(_connection, "PRAGMA wal_checkpoint(PASSIVE)");
        _thread = new(Run) { IsBackground = true, Name = "journal-log" };
        _thread.Start();
    }

    /// <summary>Held by whoever moves: SQLite refuses a second one instead of having it wait.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Notes what was committed.</summary>
    public void Grow(int requests)
    {
        _requests += requests;
        if (_requests >= RequestsPerPass)
        {
            _requests = 0;
            _due.Set();
        }
    }

    /// <summary>Called by the writer between two transactions: has a log that has become long begin anew.</summary>
    public void MoveRest(JournalStatements statements)
    {
        if (!_isLong || !Gate.TryEnter())
        {
            return;
        }

        try
        {
            _isLong = false;
            statements.Other("PRAGMA wal_checkpoint(PASSIVE)").Run();
        }
        catch (SqliteException failure)
        {
            LogNotMoved(failure);
        }
        finally
        {
            Gate.Exit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed = true;
        _due.Set();
        _thread.Join();
        _move.Dispose();
        _connection.Dispose();
        _due.Dispose();
    }

    private void Run()
    {
        while (_due.WaitOne() && !_closed)
        {
            try
            {
                Move();
            }
            catch (SqliteException failure)
            {
                // The log only grows on; a disk that is full the writer reports to those who wait.
                LogNotMoved(failure);
            }
        }
    }

    private void Move()
    {
        lock (Gate)
        {
            _move.Step();
            _isLong = _move.Int64(1) > LongLog;
            _move.Reset();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The journal's log could not be moved into its file; it grows until it can.")]
    private partial void LogNotMoved(Exception failure);
}
