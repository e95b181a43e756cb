using Bot.Conversations.Journaling;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Conversations;

/// <summary>A journal as an older program left it.</summary>
internal static class OldJournal
{
    /// <summary>Makes it.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="form">The form it has, from 1.</param>
    /// <param name="rows">SQL that fills it.</param>
    /// <returns>The file.</returns>
    public static string Make(string directory, int form, string rows)
    {
        var path = Path.Combine(directory, "channelbot.db");
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        JournalSchema.Migrate(connection, path, form);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = rows;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return path;
    }
}
