using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Services;

namespace Bot.Services;

/// <summary>Rows that scripts appended to their pack's tables, kept in the journal's file.</summary>
internal sealed class TableRows(Journal journal)
{
    private readonly ConcurrentDictionary<(string Bot, string Table), ImmutableList<JsonElement>> _rows = new();

    /// <summary>The rows of a table, oldest first.</summary>
    public ImmutableList<JsonElement> Of(string bot, string table) => _rows.GetOrAdd((bot, table), Load);

    /// <summary>Appends a row; the same call again gives the row of the first time.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="service">The table's service.</param>
    /// <param name="table">The pack's table.</param>
    /// <param name="arguments">Values by column.</param>
    /// <param name="call">The call's idempotency key.</param>
    public async Task<JsonElement> AppendAsync(string bot, TableService service, DataTable table, JsonElement arguments, string call)
    {
        var row = await journal.WriteAsync(statements => Append(statements, bot, service, table, arguments, call));
        _rows.TryRemove((bot, table.Name), out _);
        return row;
    }

    private static JsonElement Append(JournalStatements statements, string bot, TableService service, DataTable table, JsonElement arguments, string call)
    {
        if (Read(statements.Other("SELECT row FROM table_rows WHERE call = ?1").Bind(1, call)) is [var known])
        {
            return known;
        }

        var last = statements.Other("SELECT coalesce(max(number), 0) FROM table_rows WHERE bot = ?1 AND name = ?2").Bind(1, bot).Bind(2, table.Name);
        last.Step();
        var number = last.Int64(0) + 1;
        last.Reset();
        var row = TableLookup.Append(service, table, arguments, number);
        while (table.Rows.Any(other => TableLookup.HasKey(other, service.Key, row.GetProperty(service.Key))) && !Names(arguments, service.Key))
        {
            row = TableLookup.Append(service, table, arguments, ++number);
        }

        statements.Other("INSERT INTO table_rows(bot, name, number, call, row) VALUES(?1, ?2, ?3, ?4, ?5)")
            .Bind(1, bot).Bind(2, table.Name).Bind(3, number).Bind(4, call).Bind(5, row.GetRawText()).Run();
        return row;
    }

    private static bool Names(JsonElement arguments, string column) =>
        arguments.TryGetProperty(column, out var value) && value.ValueKind != JsonValueKind.Null;

    private static List<JsonElement> Read(SqlStatement query)
    {
        var rows = new List<JsonElement>();
        while (query.Step())
        {
            var json = new Utf8JsonReader(query.Bytes(0));
            rows.Add(JsonElement.ParseValue(ref json));
        }

        return rows;
    }

    private ImmutableList<JsonElement> Load((string Bot, string Table) name) => journal.Read(name, static (reader, wanted) =>
        Read(reader.Statement("SELECT row FROM table_rows WHERE bot = ?1 AND name = ?2 ORDER BY number").Bind(1, wanted.Bot).Bind(2, wanted.Table)).ToImmutableList());
}
