using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads a table of <c>data/</c>.</summary>
internal static class TableReader
{
    private const int MostRows = 20_000;

    private static readonly string[] Types = ["text", "number", "bool", "date"];

    /// <summary>The table; null when it has no heading.</summary>
    public static DataTable? Read(string path, string text, ProblemList problems)
    {
        var lines = CsvLines.Read(text).ToList();
        if (lines.Count == 0)
        {
            problems.Error(Mark.Start(path), "CB0501", "The table is empty. Its first line names the columns, for example: id,title,price:number.");
            return null;
        }

        var columns = Columns(path, lines[0], problems);
        if (lines.Count - 1 > MostRows)
        {
            problems.Error(Mark.Start(path), "CB0105", $"A table may have at most {MostRows} rows. Use a service over HTTP for more.");
            return null;
        }

        var rows = lines.Skip(1).Select(line => Row(path, line, columns, problems)).OfType<JsonElement>().ToList();
        return new(Path.GetFileNameWithoutExtension(path), [.. columns.Select(column => column.Name)], rows)
        {
            Types = columns.DistinctBy(column => column.Name).ToDictionary(column => column.Name, column => column.Type, StringComparer.Ordinal),
        };
    }

    private static List<(string Name, string Type)> Columns(string path, CsvLines.CsvLine heading, ProblemList problems)
    {
        var columns = new List<(string Name, string Type)>();
        foreach (var cell in heading.Cells)
        {
            var (name, type) = cell.Split(':', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (cell, "text");
            var at = new Mark(path, heading.Line, 1);
            if (name.Length == 0)
            {
                problems.Error(at, "CB0501", "A column has no name. Give each a name of its own.");
            }
            else if (columns.Exists(column => column.Name == name))
            {
                problems.Error(at, "CB0501", $"The column '{name}' is there twice. Give each a name of its own.");
            }

            if (!Types.Contains(type))
            {
                problems.Error(at, "CB0501", $"'{type}' is not a type of columns.{Nearest.Hint(type, Types)} Types are: {Nearest.List(Types)}.");
                type = "text";
            }

            columns.Add((name, type));
        }

        return columns;
    }

    private static JsonElement? Row(string path, CsvLines.CsvLine line, List<(string Name, string Type)> columns, ProblemList problems)
    {
        var at = new Mark(path, line.Line, 1);
        if (line.Open)
        {
            problems.Error(at, "CB0502", "A quote that begins in this row is never closed. Close it, or write \"\" for a quote inside quotes.");
            return null;
        }

        if (line.Cells.Count != columns.Count)
        {
            problems.Error(at, "CB0502", $"This row has {line.Cells.Count} cells, but the heading has {columns.Count}. Put cells that hold a comma into quotes.");
            return null;
        }

        return JsonText.Write(0, (writer, _) =>
        {
            writer.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
            {
                writer.WritePropertyName(columns[i].Name);
                WriteCell(writer, line.Cells[i], columns[i], at, problems);
            }

            writer.WriteEndObject();
        });
    }

    private static void WriteCell(Utf8JsonWriter writer, string cell, (string Name, string Type) column, Mark at, ProblemList problems)
    {
        if (cell.Length == 0 && column.Type != "text")
        {
            writer.WriteNullValue();
        }
        else if (column.Type == "number" && decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            writer.WriteNumberValue(number);
        }
        else if (column.Type == "bool" && bool.TryParse(cell, out var flag))
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            var fits = column.Type == "text" || (column.Type == "date" && DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            if (!fits)
            {
                var example = column.Type switch { "number" => "12.5", "bool" => "true", _ => "2026-03-05" };
                problems.Error(at, "CB0503", $"'{JsonText.Clip(cell, 40)}' in the column '{column.Name}' is not a {column.Type}. Write it like {example}.");
            }

            writer.WriteStringValue(cell);
        }
    }
}
