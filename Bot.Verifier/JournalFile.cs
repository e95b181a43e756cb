using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Verifier;

/// <summary>Reads a journal, changing nothing; a host may be at work on it.</summary>
internal sealed class JournalFile : IDisposable
{
    private readonly SqliteConnection _connection;
    private ILookup<long, long>? _numbers;

    /// <summary>Opens it.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it is no journal with certificates.</exception>
    public JournalFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no file '{path}'. Give the journal of a data directory: DIR/channelbot.db.");
        }

        _connection = new(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            _connection.Open();
            _ = Scalar("SELECT count(*) FROM (SELECT certificate, seal FROM turns_by_id LIMIT 1)");
        }
        catch (SqliteException failure)
        {
            _connection.Dispose();
            throw new InvalidDataException($"'{path}' cannot be read as a journal with certificates: {failure.Message} Start the host of this version once with that data directory.", failure);
        }
    }

    // From the turns themselves: an index that was tampered with hides none.
    private ILookup<long, long> Numbers => _numbers ??= Read("SELECT id >> 32, number FROM turns ORDER BY id", row => (Of: row.GetInt64(0), Number: row.GetInt64(1))).ToLookup(turn => turn.Of, turn => turn.Number);

    /// <summary>Ids and keys of all conversations, oldest first.</summary>
    public List<(long Id, string Key)> Conversations() => Read("SELECT id, key FROM conversations ORDER BY id", row => (row.GetInt64(0), row.GetString(1)));

    /// <summary>The turns of a conversation, in order.</summary>
    public List<StoredTurn> Turns(long conversation) => Numbers[conversation] is var numbers && !numbers.Any() ? [] : Read(
        """
        SELECT t.id & 4294967295, kind, release, CAST(event AS BLOB), CAST(commands AS BLOB), CAST(trace AS BLOB), CAST(snapshot AS BLOB), CAST(certificate AS BLOB), seal
        FROM json_each($numbers) n CROSS JOIN turns t ON t.number = n.value ORDER BY t.id
        """,
        row => new StoredTurn(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(8) ? null : row.GetString(8))
        {
            Event = Bytes(row, 3),
            Commands = Bytes(row, 4),
            Trace = Bytes(row, 5),
            Snapshot = Bytes(row, 6),
            Certificate = Bytes(row, 7),
        },
        ("$numbers", $"[{string.Join(',', numbers)}]"));

    /// <summary>The files of a release as a zip; null when it is not stored.</summary>
    public byte[]? Release(string hash) => Read("SELECT source FROM releases WHERE hash = $hash", row => row.GetFieldValue<byte[]>(0), ("$hash", hash)).FirstOrDefault();

    /// <summary>Number of turns that the host's index does not lead to.</summary>
    public long Unlisted() => Scalar("SELECT count(*) FROM turns t WHERE NOT EXISTS (SELECT 1 FROM turn_numbers n WHERE n.id = t.id AND n.number = t.number)");

    /// <summary>Number of rows that are missing between the first and the last that was stored.</summary>
    public long Missing() => Scalar("SELECT coalesce(max(number) - min(number) + 1 - count(*), 0) FROM turns");

    /// <summary>Turns of conversations that are not there.</summary>
    public long Orphans() => Scalar("SELECT count(*) FROM turns WHERE conversation NOT IN (SELECT id FROM conversations) OR id >> 32 <> conversation");

    /// <summary>
    /// The head: one digest over the seals of all turns up to a number, in the order in which they were stored. Kept elsewhere, it proves
    /// later that nothing before it was changed, removed or put in; erasures leave it as it is.
    /// </summary>
    public (long Number, string Hash) Head(long until = long.MaxValue)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var last = 0L;
        foreach (var (number, seal) in Read("SELECT number, seal FROM turns WHERE seal IS NOT NULL AND number <= $until ORDER BY number", row => (row.GetInt64(0), row.GetString(1)), ("$until", until)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{number} {seal}\n"));
            last = number;
        }

        return (last, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static byte[] Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);

    private long Scalar(string sql) => Read(sql, row => row.GetInt64(0))[0];

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
