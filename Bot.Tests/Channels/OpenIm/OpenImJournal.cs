using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>What the host's journal holds of conversations.</summary>
internal static class OpenImJournal
{
    /// <summary>Events of a conversation, in order.</summary>
    public static IReadOnlyList<JsonObject> Events(string data, string conversation) => Column(data, conversation, "event");

    /// <summary>What was only kept: receipts.</summary>
    public static IReadOnlyList<JsonObject> Kept(string data, string conversation) => Column(data, conversation, "activity", "AND t.event IS NULL");

    private static List<JsonObject> Column(string data, string conversation, string column, string where = "")
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data, "channelbot.db"), Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT t.{column} FROM turns t JOIN conversations v ON v.id = t.conversation WHERE v.key LIKE $key AND t.{column} IS NOT NULL {where} ORDER BY t.id";
        command.Parameters.AddWithValue("$key", $"%|{conversation}");
        using var rows = command.ExecuteReader();
        List<JsonObject> found = [];
        while (rows.Read())
        {
            found.Add(JsonNode.Parse(rows.GetString(0))!.AsObject());
        }

        return found;
    }
}
