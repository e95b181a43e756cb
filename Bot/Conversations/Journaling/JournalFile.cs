using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace Bot.Conversations.Journaling;

/// <summary>Where the journal lies, and how its connections are opened.</summary>
internal sealed class JournalFile
{
    private readonly string _connectionString;

    /// <summary>Names the file; nothing is opened yet.</summary>
    public JournalFile(string directory)
    {
        Path = System.IO.Path.Combine(directory, "channelbot.db");
        // Our own pool keeps prepared statements with the connection; the provider's would lose them.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 10 }.ToString();
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>
    /// Makes the directory and the tables where they are missing, and opens the connection that writes. Its transactions are on disk once
    /// <see cref="OpenLog"/> was flushed after them, not before.
    /// </summary>
    /// <exception cref="JournalException">The file cannot be opened, or a newer program wrote it.</exception>
    public SqliteConnection OpenWriter()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            var connection = Open("PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 64000; PRAGMA cache_size = -16000;");
            JournalSchema.Migrate(connection, Path);
            Run(connection, "PRAGMA synchronous = NORMAL;");
            return connection;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new JournalException(
                $"The journal '{Path}' cannot be opened: {failure.Message} Check that the directory exists, may be written, and that its disk has room.", failure);
        }
    }

    /// <summary>Opens the write-ahead log, which is there as long as a connection is.</summary>
    /// <exception cref="JournalException">It cannot be opened.</exception>
    public SafeFileHandle OpenLog()
    {
        try
        {
            return File.OpenHandle(Path + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new JournalException($"The journal's log '{Path}-wal' cannot be opened: {failure.Message} Check the rights of the data directory.", failure);
        }
    }

    /// <summary>Opens a connection that moves the log.</summary>
    public SqliteConnection OpenCheckpointer() => Open("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA cache_size = -1000;");

    /// <summary>Opens a connection that only reads.</summary>
    public SqliteConnection OpenReader() => Open("PRAGMA busy_timeout = 5000; PRAGMA query_only = ON; PRAGMA cache_size = -2000;");

    private static void Run(SqliteConnection connection, string pragmas)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            Run(connection, pragmas);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
