using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Turns;
using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>A connection that reads, with its prepared statements. Not for several threads at once.</summary>
internal sealed class JournalReader(SqliteConnection connection) : IDisposable
{
    private const string RowColumns = "id, at, first_item, items, visible, root, root_item, open, activity, commands";
    private readonly Dictionary<string, SqlStatement> _statements = [];

    /// <summary>A statement, prepared once.</summary>
    public SqlStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new(connection, sql));
        }

        return statement;
    }

    /// <summary>The id of a conversation; 0 when there is none.</summary>
    public long FindConversation(string key)
    {
        var query = Statement("SELECT id FROM conversations WHERE key = ?1").Bind(1, key);
        return query.Step() ? Take(query, query.Int64(0)) : 0;
    }

    /// <summary>Where a conversation is reached.</summary>
    public string? FindReference(long conversation)
    {
        var query = Statement("SELECT reference FROM conversations WHERE id = ?1").Bind(1, conversation);
        return query.Step() ? Take(query, query.Text(0)) : null;
    }

    /// <summary>The last turn's number, and the number of the item that comes next.</summary>
    public (long Turn, long NextItem) FindEnd(long conversation)
    {
        var query = Statement("SELECT id, first_item + items FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1")
            .Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1);
        return query.Step() ? Take(query, (TurnId.Turn(query.Int64(0)), query.Int64(1))) : (0, 1);
    }

    /// <summary>The conversation's state after its last turn; null when nothing happened yet or it was erased.</summary>
    public ConversationState? FindState(long conversation)
    {
        var query = Statement("SELECT snapshot, id FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 AND kind <> 'Kept' ORDER BY id DESC LIMIT 1")
            .Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1);
        return query.Step()
            ? Take(query, query.IsNull(0) ? null : JsonSerializer.Deserialize(query.Bytes(0), DialogsJson.Default.ConversationState))
            : null;
    }

    /// <summary>What the conversation's next certificate hangs on.</summary>
    public CertificateChain FindChain(long conversation, string key)
    {
        var state = Statement("SELECT snapshot, id FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 AND kind <> 'Kept' ORDER BY id DESC LIMIT 1")
            .Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1);
        var before = state.Step() ? Take(state, state.IsNull(0) ? null : Digest.Of(state.Bytes(0))) : null;
        var seal = Statement("SELECT seal, id FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 AND seal IS NOT NULL ORDER BY id DESC LIMIT 1")
            .Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1);
        var previous = seal.Step() ? Take(seal, seal.Text(0)!) : CertificateChain.Start(key).Seal;
        return new(previous, before);
    }

    /// <summary>A turn; null when there is none of that number.</summary>
    public TurnRow? FindTurn(long conversation, long turn)
    {
        var query = Statement($"SELECT {RowColumns} FROM turns_by_id WHERE id = ?1").Bind(1, TurnId.Of(conversation, turn));
        return query.Step() ? Take(query, Row(query)) : null;
    }

    /// <summary>Turns from one number on.</summary>
    public List<TurnRow> TurnsFrom(long conversation, long turn, int limit)
    {
        var query = Statement($"SELECT {RowColumns} FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3")
            .Bind(1, TurnId.Of(conversation, turn)).Bind(2, TurnId.Of(conversation + 1, 0) - 1).Bind(3, limit);
        var rows = new List<TurnRow>();
        while (query.Step())
        {
            rows.Add(Row(query));
        }

        return rows;
    }

    /// <summary>The number of the item after a turn's last, without reading the turn itself.</summary>
    public long ItemsEnd(long conversation, long turn)
    {
        var query = Statement("SELECT first_item + items FROM turns_by_id WHERE id = ?1").Bind(1, TurnId.Of(conversation, turn));
        return query.Step() ? Take(query, query.Int64(0)) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private static TurnRow Row(SqlStatement query) => new(
        TurnId.Turn(query.Int64(0)), DateTimeOffset.FromUnixTimeMilliseconds(query.Int64(1)), query.Int64(2), (int)query.Int64(3), query.Int64(4) != 0,
        query.Int64(5), query.Int64(6), (int)query.Int64(7))
    {
        Activity = query.Text(8),
        Commands = query.Bytes(9).IsEmpty ? [] : JsonSerializer.Deserialize(query.Bytes(9), DialogsJson.Default.IReadOnlyListCommand) ?? [],
    };

    private static T Take<T>(SqlStatement query, T value)
    {
        query.Reset();
        return value;
    }
}
