using System.Text.Json;
using Bot.Conversations.Timers;
using Bot.Dialogs;

namespace Bot.Conversations.Journaling;

/// <summary>Reads commands and timers that wait.</summary>
internal static class CommandQueries
{
    private const string Select = """
        SELECT c.turn, c.idx, c.kind, c.attempts, c.problem, v.key, v.reference, t.commands, t.release,
          t.root, t.root_item, t.delivery, t.customer, r.reply_to
        FROM commands c
        JOIN turns t ON t.number = (SELECT number FROM turn_numbers WHERE id = c.turn)
        JOIN turns r ON r.number = (SELECT number FROM turn_numbers WHERE id = (t.conversation << 32) | t.root)
        JOIN conversations v ON v.id = t.conversation
        """;

    /// <summary>Commands of one conversation that are to be done.</summary>
    public static List<PendingCommand> Pending(this JournalReader reader, long conversation, CommandKind kind) => Read(
        reader.Statement($"{Select} WHERE c.state = 0 AND c.turn BETWEEN ?1 AND ?2 AND c.kind = ?3 AND t.commands IS NOT NULL ORDER BY c.turn, c.idx")
            .Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1).Bind(3, (long)kind));

    /// <summary>Commands of all conversations in one state, oldest first within a conversation.</summary>
    public static List<PendingCommand> InState(this JournalReader reader, CommandState state, int limit)
    {
        // A constant, so that SQLite uses the index over the few rows in that state.
        return Read(reader.Statement($"{Select} WHERE c.state = {(int)state} AND t.commands IS NOT NULL ORDER BY c.turn, c.idx LIMIT ?1").Bind(1, limit));
    }

    /// <summary>Parked commands of conversations whose keys begin alike, oldest first within a conversation.</summary>
    public static List<PendingCommand> Parked(this JournalReader reader, string prefix, int limit) => Read(
        reader.Statement($"{Select} WHERE c.state = 2 AND substr(v.key, 1, length(?1)) = ?1 AND t.commands IS NOT NULL ORDER BY c.turn, c.idx LIMIT ?2")
            .Bind(1, prefix).Bind(2, limit));

    /// <summary>Number of parked commands of conversations whose keys begin alike.</summary>
    public static long CountParked(this JournalReader reader, string prefix)
    {
        var query = reader.Statement("""
            SELECT count(*) FROM commands c
            JOIN turns t ON t.number = (SELECT number FROM turn_numbers WHERE id = c.turn)
            JOIN conversations v ON v.id = t.conversation
            WHERE c.state = 2 AND substr(v.key, 1, length(?1)) = ?1 AND t.commands IS NOT NULL
            """).Bind(1, prefix);
        query.Step();
        var count = query.Int64(0);
        query.Reset();
        return count;
    }

    /// <summary>Number of commands in a state.</summary>
    public static long CountInState(this JournalReader reader, CommandState state)
    {
        var query = reader.Statement($"SELECT count(*) FROM commands WHERE state = {(int)state}");
        query.Step();
        var count = query.Int64(0);
        query.Reset();
        return count;
    }

    /// <summary>All timers.</summary>
    public static List<DueTimer> Timers(this JournalReader reader)
    {
        var query = reader.Statement("SELECT v.key, t.name, t.due FROM timers t JOIN conversations v ON v.id = t.conversation");
        var timers = new List<DueTimer>();
        while (query.Step())
        {
            timers.Add(new(query.Text(0)!, query.Text(1)!, query.Int64(2)));
        }

        return timers;
    }

    /// <summary>Whether a timer is still set to that time.</summary>
    public static bool IsDue(this JournalReader reader, DueTimer timer)
    {
        var query = reader.Statement("SELECT 1 FROM timers t JOIN conversations v ON v.id = t.conversation WHERE v.key = ?1 AND t.name = ?2 AND t.due = ?3")
            .Bind(1, timer.Key).Bind(2, timer.Name).Bind(3, timer.Due);
        var found = query.Step();
        query.Reset();
        return found;
    }

    private static List<PendingCommand> Read(SqlStatement query)
    {
        var found = new List<PendingCommand>();
        while (query.Step())
        {
            var index = (int)query.Int64(1);
            var commands = JsonSerializer.Deserialize(query.Bytes(7), DialogsJson.Default.IReadOnlyListCommand)!;
            var root = new TurnRoot(query.Int64(9), query.Int64(10), query.Text(13), query.Text(12), (DeliveryMode)query.Int64(11));
            found.Add(new(query.Text(5)!, TurnId.Conversation(query.Int64(0)), TurnId.Turn(query.Int64(0)), index, (CommandKind)query.Int64(2), commands[index], root, query.Text(8) ?? "")
            {
                Attempts = (int)query.Int64(3),
                Problem = query.Text(4),
                Reference = query.Text(6),
            });
        }

        return found;
    }
}
