using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Services;

/// <summary>The operations of a table service, over the pack's rows and those appended since: the same for the host and for a pack's tests.</summary>
public static class TableLookup
{
    private const string Limit = "limit";
    private const string Contains = "contains";

    /// <summary>The first row whose columns equal the arguments; JSON null when there is none.</summary>
    /// <param name="table">Names the columns.</param>
    /// <param name="rows">The pack's rows, then appended ones.</param>
    /// <param name="arguments">A JSON object: value by column.</param>
    /// <exception cref="ArgumentException">An argument is no column of the table.</exception>
    public static JsonElement Find(DataTable table, IEnumerable<JsonElement> rows, JsonElement arguments)
    {
        var wanted = Conditions(table, arguments);
        foreach (var row in rows)
        {
            if (wanted.TrueForAll(condition => condition.Matches(row)))
            {
                return row;
            }
        }

        return JsonSerializer.SerializeToElement<object?>(null);
    }

    /// <summary>
    /// All rows whose columns equal the arguments, as a JSON array; <c>limit</c> takes the first so many,
    /// <c>contains</c> is an object of texts that the columns must have in them.
    /// </summary>
    /// <inheritdoc cref="Find"/>
    public static JsonElement List(DataTable table, IEnumerable<JsonElement> rows, JsonElement arguments)
    {
        var wanted = Conditions(table, arguments, Limit, Contains);
        if (arguments.TryGetProperty(Contains, out var contains))
        {
            wanted.AddRange(Conditions(table, contains).Select(condition => condition with { Part = true }));
        }

        var limit = arguments.TryGetProperty(Limit, out var most) && int.TryParse(TextOf(most), CultureInfo.InvariantCulture, out var number) ? Math.Max(number, 0) : int.MaxValue;
        var found = rows.Where(row => wanted.TrueForAll(condition => condition.Matches(row))).Take(limit);
        return JsonSerializer.SerializeToElement(new JsonArray([.. found.Select(row => JsonNode.Parse(row.GetRawText()))]));
    }

    /// <summary>The row that an <c>append</c> adds: every column, the key made from the number when it is not given.</summary>
    /// <param name="service">Names the key's column and prefix.</param>
    /// <param name="table">Names the columns.</param>
    /// <param name="arguments">A JSON object: value by column.</param>
    /// <param name="number">Number of the appended row, from 1.</param>
    /// <exception cref="ArgumentException">An argument is no column of the table.</exception>
    public static JsonElement Append(TableService service, DataTable table, JsonElement arguments, long number)
    {
        _ = Conditions(table, arguments);
        var row = new JsonObject();
        foreach (var column in table.Columns)
        {
            row[column] = arguments.TryGetProperty(column, out var value) ? JsonNode.Parse(value.GetRawText()) : null;
        }

        row[service.Key] ??= service.KeyPrefix + number.ToString("D6", CultureInfo.InvariantCulture);
        return JsonSerializer.SerializeToElement(row);
    }

    /// <summary>Whether a row has this key.</summary>
    public static bool HasKey(JsonElement row, string column, JsonElement key) => new Condition(column, key).Matches(row);

    private static List<Condition> Conditions(DataTable table, JsonElement arguments, params ReadOnlySpan<string> others)
    {
        var conditions = new List<Condition>();
        if (arguments.ValueKind != JsonValueKind.Object)
        {
            return conditions;
        }

        foreach (var argument in arguments.EnumerateObject())
        {
            if (others.Contains(argument.Name))
            {
                continue;
            }

            conditions.Add(table.Columns.Contains(argument.Name)
                ? new(argument.Name, argument.Value)
                : throw new ArgumentException($"The table '{table.Name}' has no column '{argument.Name}'; it has {string.Join(", ", table.Columns)}.", nameof(arguments)));
        }

        return conditions;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString("0.#############################", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private readonly record struct Condition(string Column, JsonElement Value)
    {
        public bool Part { get; init; }

        // By their text: templates give "3" where the table holds 3, and customers write so100001.
        public bool Matches(JsonElement row)
        {
            var found = row.TryGetProperty(Column, out var cell) ? TextOf(cell) : "";
            return Part
                ? found.Contains(TextOf(Value), StringComparison.OrdinalIgnoreCase)
                : string.Equals(found, TextOf(Value), StringComparison.OrdinalIgnoreCase);
        }
    }
}
