using System.Text.Json;
using Bot.Dialogs.Knowledge;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Finds what answers each message of a file: <c>retrieve --kb FILE --in FILE --out FILE</c>, a line each.</summary>
internal static class RetrieveCommand
{
    private const int Most = 10;

    /// <summary>Runs it and returns the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        if (args is not ["--kb", var knowledge, "--in", var source, "--out", var target])
        {
            output.WriteLine("Give --kb FILE --in FILE --out FILE, in this order.");
            return 1;
        }

        if (new[] { knowledge, source }.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            output.WriteLine($"There is no file {missing}.");
            return 1;
        }

        var index = new KnowledgeIndex(Rows(knowledge).Select(Entry));
        var queries = Rows(source).Select(Query).ToList();
        File.WriteAllLines(target, queries.Select(query => JsonSerializer.Serialize(new { ranked = index.Find(query, Most).Select(hit => hit.Entry.Id) })));
        output.WriteLine($"{queries.Count} messages looked up.");
        return 0;
    }

    private static IEnumerable<JsonElement> Rows(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static KnowledgeEntry Entry(JsonElement row) => new(
        Text(row, "id"),
        $"{Text(row, "title")} {Text(row, "question")}".Trim(),
        $"{Text(row, "answer")} {Text(row, "text")}".Trim(),
        Text(row, "entity") is { Length: > 0 } entity ? entity : null);

    private static KnowledgeQuery Query(JsonElement row) => new(
        Text(row, "text"),
        row.TryGetProperty("context", out var before) ? [.. before.EnumerateArray().TakeLast(2).Select(turn => Text(turn, "text"))] : [],
        row.TryGetProperty("entities", out var entities) ? [.. entities.EnumerateArray().Select(entity => entity.GetString() ?? "")]
            : Text(row, "entity") is { Length: > 0 } one ? [one] : []);

    private static string Text(JsonElement row, string name) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
