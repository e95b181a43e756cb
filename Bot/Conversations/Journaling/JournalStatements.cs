using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>The writer's connection with its prepared statements.</summary>
internal sealed class JournalStatements(SqliteConnection connection, Lock logGate) : IDisposable
{
    private readonly Dictionary<string, SqlStatement> _others = [];

    /// <summary>Starts a transaction.</summary>
    public SqlStatement Begin { get; } = new(connection, "BEGIN IMMEDIATE");

    /// <summary>Ends it.</summary>
    public SqlStatement Commit { get; } = new(connection, "COMMIT");

    /// <summary>Stores a conversation and gives its id.</summary>
    public SqlStatement NewConversation { get; } = new(connection, """
        INSERT INTO conversations(key, bot, channel, created) VALUES(?1, ?2, ?3, ?4)
        ON CONFLICT(key) DO UPDATE SET key = excluded.key RETURNING id
        """);

    /// <summary>Stores where a conversation is reached.</summary>
    public SqlStatement SetReference { get; } = new(connection, "UPDATE conversations SET reference = ?2 WHERE id = ?1");

    /// <summary>Notes that a customer spoke in a conversation.</summary>
    public SqlStatement NewCustomer { get; } = new(connection, "INSERT INTO customers(customer, conversation) VALUES(?1, ?2) ON CONFLICT DO NOTHING");

    /// <summary>Stores a turn; its number is <see cref="LastNumber"/> then.</summary>
    public SqlStatement NewTurn { get; } = new(connection, """
        INSERT INTO turns(id, conversation, at, kind, first_item, items, visible, root, root_item, open, delivery,
          external_id, customer, release, activity, event, commands, trace, snapshot, reply_to, certificate, seal)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
        """);

    /// <summary>The turn of a number.</summary>
    public SqlStatement KnownTurn { get; } = new(connection, """
        SELECT id & 4294967295, CASE visible WHEN 0 THEN 0 ELSE first_item END FROM turns WHERE number = ?1
        """);

    /// <summary>The newest turns.</summary>
    public RecentTurns Recent { get; } = new(connection);

    /// <summary>Number of the row that was stored last.</summary>
    public long LastNumber => SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle!);

    /// <summary>Stores a command that is to be run.</summary>
    public SqlStatement NewCommand { get; } = new(connection, "INSERT INTO commands(turn, idx, kind, state) VALUES(?1, ?2, ?3, 0)");

    /// <summary>Stores how a command stands that is not done.</summary>
    public SqlStatement SetCommand { get; } = new(connection, """
        UPDATE commands SET state = ?3, attempts = ?4, due = ?5, problem = ?6 WHERE turn = ?1 AND idx = ?2
        """);

    /// <summary>Forgets a command that is done.</summary>
    public SqlStatement EndCommand { get; } = new(connection, "DELETE FROM commands WHERE turn = ?1 AND idx = ?2");

    /// <summary>Stores a timer, in place of one with its name.</summary>
    public SqlStatement SetTimer { get; } = new(connection, """
        INSERT INTO timers(conversation, name, due) VALUES(?1, ?2, ?3) ON CONFLICT(conversation, name) DO UPDATE SET due = excluded.due
        """);

    /// <summary>Forgets a timer.</summary>
    public SqlStatement EndTimer { get; } = new(connection, "DELETE FROM timers WHERE conversation = ?1 AND name = ?2 AND due = ?3");

    /// <summary>Empties the write-ahead log.</summary>
    public void TruncateLog()
    {
        lock (logGate)
        {
            Other("PRAGMA wal_checkpoint(TRUNCATE)").Run();
        }
    }

    /// <summary>A statement of a rare write, prepared once.</summary>
    public SqlStatement Other(string sql)
    {
        if (!_others.TryGetValue(sql, out var statement))
        {
            _others.Add(sql, statement = new(connection, sql));
        }

        return statement;
    }

    /// <summary>Undoes the open transaction, if there is one.</summary>
    public void Rollback()
    {
        // SQLite rolls back by itself on some failures, a full disk among them.
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle!) == 0)
        {
            Other("ROLLBACK").Run();
        }

        Recent.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (SqlStatement[])[Begin, Commit, NewConversation, SetReference, NewCustomer, NewTurn, KnownTurn, NewCommand, SetCommand, EndCommand, SetTimer, EndTimer, .. _others.Values])
        {
            statement.Dispose();
        }

        Recent.Dispose();
    }
}
