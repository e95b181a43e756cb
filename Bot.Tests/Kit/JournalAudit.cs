using System.Text.Json;
using Bot.Conversations;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Kit;

/// <summary>Checks a journal as a whole: numbers without gaps, and every turn, also one that the engine failed on, derived again from its event with the same outcome.</summary>
internal static class JournalAudit
{
    /// <summary>Verifies a journal with the real engine; returns the number of turns.</summary>
    /// <param name="path">Path of <c>channelbot.db</c>.</param>
    /// <param name="find">Finds releases by hash.</param>
    public static int Verify(string path, Func<string, Release?> find) => Verify(path, find, Engine.Step);

    /// <summary>Verifies a journal; returns the number of turns.</summary>
    public static int Verify(string path, Func<string, Release?> find, TurnStep step)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        var turns = 0;
        foreach (var (conversation, key) in Conversations(connection))
        {
            turns += Verify(connection, conversation, ConversationKey.Parse(key), find, step);
        }

        return turns;
    }

    private static int Verify(SqliteConnection connection, long conversation, ConversationKey key, Func<string, Release?> find, TurnStep step)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT id & 4294967295, first_item, items, release, event, commands, trace, snapshot, kind FROM turns WHERE conversation = $conversation ORDER BY id
            """;
        command.Parameters.AddWithValue("$conversation", conversation);
        using var rows = command.ExecuteReader();
        var state = ConversationState.Start(key.ToString(), key.ChannelId);
        var (turn, item) = (0, 1L);
        while (rows.Read())
        {
            var place = $"{key}, turn {++turn}";
            Assert.True(rows.GetInt64(0) == turn, $"{place}: a turn is missing before {rows.GetInt64(0)}");
            Assert.True(rows.GetInt64(1) == item, $"{place}: its first item is {rows.GetInt64(1)} instead of {item}");
            item += rows.GetInt64(2);
            state = Fold(rows, place, state, key, find, step);
        }

        return turn;
    }

    private static ConversationState Fold(
        SqliteDataReader row, string place, ConversationState state, ConversationKey key, Func<string, Release?> find, TurnStep step)
    {
        if (row.GetString(8) == "Erased" || (!row.IsDBNull(4) && row.IsDBNull(7)))
        {
            return ConversationState.Start(key.ToString(), key.ChannelId);
        }

        if (row.IsDBNull(4))
        {
            return state;
        }

        var release = find(row.GetString(3));
        Assert.True(release is not null, $"{place}: release {row.GetString(3)} is not known");
        var again = new TurnGuard(step, NullLogger<TurnGuard>.Instance).Take(release, state, JsonSerializer.Deserialize(row.GetString(4), DialogsJson.Default.TurnEvent)!);
        AssertSame(row.GetString(5), JsonSerializer.Serialize(again.Commands, DialogsJson.Default.IReadOnlyListCommand), $"{place}: commands");
        AssertSame(row.GetString(6), JsonSerializer.Serialize(again.Trace, DialogsJson.Default.Trace), $"{place}: trace");
        AssertSame(row.GetString(7), JsonSerializer.Serialize(again.State, DialogsJson.Default.ConversationState), $"{place}: snapshot");
        return JsonSerializer.Deserialize(row.GetString(7), DialogsJson.Default.ConversationState)!;
    }

    private static void AssertSame(string stored, string derived, string what)
    {
        using var left = JsonDocument.Parse(stored);
        using var right = JsonDocument.Parse(derived);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), $"{what} differ\nstored:  {stored}\nderived: {derived}");
    }

    private static List<(long Id, string Key)> Conversations(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, key FROM conversations";
        using var rows = command.ExecuteReader();
        var found = new List<(long Id, string Key)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt64(0), rows.GetString(1)));
        }

        return found;
    }
}
