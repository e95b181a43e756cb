using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>The conversations' journal: one writer, many readers.</summary>
internal sealed class Journal : IDisposable
{
    private const int KeptReaders = 16;
    private readonly ConcurrentBag<JournalReader> _readers = [];
    private readonly JournalFile _file;
    private readonly JournalWriter _writer;

    /// <summary>Opens the journal of a data directory, making or migrating it.</summary>
    /// <exception cref="JournalException">It cannot be opened, or a newer program wrote it.</exception>
    public Journal(string directory, ILogger<Journal> logger)
    {
        _file = new(directory);
        _writer = new(_file, logger);
    }

    /// <summary>The file.</summary>
    public string Path => _file.Path;

    /// <summary>Why the last write failed; null when it did not.</summary>
    public string? Problem => _writer.Problem;

    /// <summary>Stores a turn; ends when it is on disk.</summary>
    /// <exception cref="JournalException">It was not stored.</exception>
    public Task<Appended> AppendAsync(TurnEntry entry)
    {
        var request = new AppendRequest(entry);
        _writer.Add(request);
        return request.Done;
    }

    /// <summary>Stores how a command stands, together with what else is written; ends when it is on disk.</summary>
    /// <param name="standing">How it stands.</param>
    /// <param name="urgent">Whether something waits for it.</param>
    public Task SettleAsync(CommandStanding standing, bool urgent)
    {
        var request = new SettleRequest(standing, urgent);
        _writer.Add(request);
        return request.Done;
    }

    /// <summary>Runs a rare write in the writer's next transaction.</summary>
    public Task<T> WriteAsync<T>(Func<JournalStatements, T> write)
    {
        var request = new WriteRequest<T>(write);
        _writer.Add(request);
        return request.Done;
    }

    /// <summary>Empties the write-ahead log.</summary>
    public Task TruncateLogAsync()
    {
        var request = new TruncateLogRequest();
        _writer.Add(request);
        return request.Done;
    }

    /// <summary>Reads on a connection of its own.</summary>
    /// <exception cref="JournalException">The file cannot be read.</exception>
    public T Read<TArgument, T>(TArgument argument, Func<JournalReader, TArgument, T> read)
    {
        try
        {
            var reader = _readers.TryTake(out var kept) ? kept : new(_file.OpenReader());
            var result = read(reader, argument);
            Keep(reader);
            return result;
        }
        catch (SqliteException failure)
        {
            throw new JournalException($"The journal cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Writes what was handed in and closes the file.</summary>
    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private void Keep(JournalReader reader)
    {
        if (_readers.Count < KeptReaders)
        {
            _readers.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }
}
