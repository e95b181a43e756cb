using Microsoft.Data.Sqlite;

namespace Bot.Conversations.Journaling;

/// <summary>
/// The ids of the newest turns. They stand in a small table, and the channel's ids of their messages in memory; after
/// <see cref="Most"/> turns all of them go, sorted, to the tables that hold everybody's, so that many share a page.
/// See docs/decisions/0022-keep-the-ids-of-new-turns-apart.md.
/// </summary>
internal sealed class RecentTurns(SqliteConnection connection) : IDisposable
{
    /// <summary>Turns that are kept apart.</summary>
    public const int Most = 512;

    private readonly Dictionary<(long Conversation, string ExternalId), long> _externals = [];
    private readonly SqlStatement _load = new(connection, """
        SELECT t.conversation, t.external_id, t.number FROM recent_turn_ids k CROSS JOIN turns t ON t.number = k.number
        """);

    private readonly SqlStatement _find = new(connection, "SELECT number FROM external_ids WHERE conversation = ?1 AND external_id = ?2");
    private readonly SqlStatement _isOld = new(connection, "SELECT 1 FROM turn_ids WHERE id = ?1");
    private readonly SqlStatement _add = new(connection, "INSERT INTO recent_turn_ids(id, number) VALUES(?1, ?2)");
    private readonly SqlStatement _moveIds = new(connection, "INSERT INTO turn_ids(id, number) SELECT id, number FROM recent_turn_ids ORDER BY id");
    private readonly SqlStatement _clear = new(connection, "DELETE FROM recent_turn_ids");
    private readonly SqlStatement _moveExternal = new(connection, "INSERT INTO external_ids(conversation, external_id, number) VALUES(?1, ?2, ?3)");
    private int _count;
    private bool _loaded;

    /// <summary>The number of the turn that a message with that id took; 0 when it is new.</summary>
    public long Find(long conversation, string externalId)
    {
        Load();
        if (_externals.TryGetValue((conversation, externalId), out var recent))
        {
            return recent;
        }

        var known = _find.Bind(1, conversation).Bind(2, externalId);
        var number = known.Step() ? known.Int64(0) : 0;
        known.Reset();
        return number;
    }

    /// <summary>Adds a turn that was just stored.</summary>
    /// <exception cref="JournalException">There is a turn with that id.</exception>
    public void Add(long id, long number, string? externalId)
    {
        Load();
        var old = _isOld.Bind(1, id);
        var stands = old.Step();
        old.Reset();
        if (stands)
        {
            throw new JournalException($"Turn {TurnId.Turn(id)} of conversation {TurnId.Conversation(id)} is stored already. Send the message again.");
        }

        _add.Bind(1, id).Bind(2, number).Run();
        _count++;
        if (externalId is not null)
        {
            _externals.Add((TurnId.Conversation(id), externalId), number);
        }
    }

    /// <summary>Moves them to the others when they have become many; within the transaction that added the last.</summary>
    public void MoveIfMany()
    {
        if (_count < Most)
        {
            return;
        }

        _moveIds.Run();
        _clear.Run();
        foreach (var (key, number) in _externals.OrderBy(pair => pair.Key.Conversation).ThenBy(pair => pair.Key.ExternalId, StringComparer.Ordinal))
        {
            _moveExternal.Bind(1, key.Conversation).Bind(2, key.ExternalId).Bind(3, number).Run();
        }

        _externals.Clear();
        _count = 0;
    }

    /// <summary>Has memory read again from the file: after a transaction that was undone, or turns that were changed.</summary>
    public void Forget()
    {
        _externals.Clear();
        _count = 0;
        _loaded = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in (SqlStatement[])[_load, _find, _isOld, _add, _moveIds, _clear, _moveExternal])
        {
            statement.Dispose();
        }
    }

    private void Load()
    {
        if (_loaded)
        {
            return;
        }

        while (_load.Step())
        {
            _count++;
            if (_load.Text(1) is { } externalId)
            {
                _externals.Add((_load.Int64(0), externalId), _load.Int64(2));
            }
        }

        _loaded = true;
    }
}
