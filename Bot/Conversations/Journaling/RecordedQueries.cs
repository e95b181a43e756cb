using Bot.Dialogs.Replay;

namespace Bot.Conversations.Journaling;

/// <summary>Reads whole conversations as they were written down, for replay and export.</summary>
internal static class RecordedQueries
{
    private const string Turns = "SELECT id, at, kind, release, event, commands, trace, snapshot, certificate, seal FROM turns_by_id WHERE id BETWEEN ?1 AND ?2 ORDER BY id";

    private const string OfBot = "SELECT id, key FROM conversations WHERE bot = ?1 ORDER BY id DESC LIMIT ?2";

    // The release stands before the long columns, so that SQLite looks at no more of a row than its beginning.
    private const string OfRelease = """
        SELECT c.id, c.key FROM conversations c WHERE c.bot = ?1
          AND EXISTS (SELECT 1 FROM turns_by_id t WHERE t.id BETWEEN c.id << 32 AND ((c.id + 1) << 32) - 1 AND t.release = ?3)
        ORDER BY c.id DESC LIMIT ?2
        """;

    /// <summary>All conversations, oldest first.</summary>
    public static List<(long Id, string Key)> Conversations(this JournalReader reader) =>
        Read(reader.Statement("SELECT id, key FROM conversations ORDER BY id"));

    /// <summary>The newest conversations of a bot, newest first; with a release, those that had a turn on it.</summary>
    public static List<(long Id, string Key)> LastConversations(this JournalReader reader, string bot, int limit, string? release) => Read(
        release is null
            ? reader.Statement(OfBot).Bind(1, bot).Bind(2, limit)
            : reader.Statement(OfRelease).Bind(1, bot).Bind(2, limit).Bind(3, release));

    /// <summary>A conversation with all its turns.</summary>
    public static RecordedConversation Recorded(this JournalReader reader, long conversation, string key)
    {
        var query = reader.Statement(Turns).Bind(1, TurnId.Of(conversation, 0)).Bind(2, TurnId.Of(conversation + 1, 0) - 1);
        var turns = new List<RecordedTurn>();
        while (query.Step())
        {
            turns.Add(new(TurnId.Turn(query.Int64(0)), DateTimeOffset.FromUnixTimeMilliseconds(query.Int64(1)), query.Text(2)!, query.Text(3))
            {
                Event = query.Bytes(4).ToArray(),
                Commands = query.Bytes(5).ToArray(),
                Trace = query.Bytes(6).ToArray(),
                Snapshot = query.Bytes(7).ToArray(),
                Certificate = query.Bytes(8).ToArray(),
                Seal = query.Text(9),
            });
        }

        return new(key, ConversationKey.Parse(key).ChannelId, turns);
    }

    private static List<(long Id, string Key)> Read(SqlStatement query)
    {
        var found = new List<(long Id, string Key)>();
        while (query.Step())
        {
            found.Add((query.Int64(0), query.Text(1)!));
        }

        return found;
    }
}
