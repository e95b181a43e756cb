using System.Text.Json;

namespace Bot.Dialogs.Knowledge.Trials;

/// <summary>Reads knowledge and questions of data sets, one JSON object a line.</summary>
public static class TrialLines
{
    private const string EntryRemedy = "Write one object a line: {\"id\":\"1\",\"question\":\"...\",\"answer\":\"...\"} or {\"id\":\"1\",\"title\":\"...\",\"text\":\"...\"}, each with \"entity\" if wanted.";
    private const string QueryRemedy = "Write one object a line, such as {\"text\":\"how long is the warranty\"}, with \"context\":[{\"text\":\"...\"}] and \"entities\":[\"...\"] if wanted.";

    /// <summary>Reads knowledge; empty lines are passed over.</summary>
    /// <param name="file">The file's name, for complaints.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="problems">Takes what is wrong, with its place and what to do.</param>
    public static IReadOnlyList<Passage> Entries(string file, IEnumerable<string> lines, ICollection<string> problems) => Read(file, lines, Entry, EntryRemedy, problems);

    /// <summary>Reads questions; empty lines are passed over.</summary>
    /// <param name="file">The file's name, for complaints.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="problems">Takes what is wrong, with its place and what to do.</param>
    public static IReadOnlyList<TrialQuery> Queries(string file, IEnumerable<string> lines, ICollection<string> problems) => Read(file, lines, Query, QueryRemedy, problems);

    private static List<T> Read<T>(string file, IEnumerable<string> lines, Func<JsonElement, T?> read, string remedy, ICollection<string> problems)
        where T : class
    {
        var all = new List<T>();
        foreach (var (number, line) in lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            if (ReadLine(line, read) is { } item)
            {
                all.Add(item);
            }
            else
            {
                problems.Add($"{file}:{number + 1}: This line cannot be used. {remedy}");
            }
        }

        return all;
    }

    private static T? ReadLine<T>(string line, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : null;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // The second is half a character: a lone surrogate.
            return null;
        }
    }

    private static Passage? Entry(JsonElement entry)
    {
        var (id, text) = (Word(entry, "id"), Word(entry, "answer") ?? Word(entry, "text"));
        return id is null or "" || text is null
            ? null
            : new(id, "", text) { Heading = Word(entry, "title") ?? "", Question = Word(entry, "question"), About = Word(entry, "entity") };
    }

    private static TrialQuery? Query(JsonElement query) => Word(query, "text") is not { } text
        ? null
        : new(text, [.. Words(query, "context").Reverse()], [.. Words(query, "entities"), .. Words(query, "entity")], Words(query, "relevant").ToHashSet(StringComparer.Ordinal));

    // A text, texts, or objects with a text.
    private static IEnumerable<string> Words(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.Object ? Word(one, "text") : one.ValueKind == JsonValueKind.String ? one.GetString() : null).OfType<string>()],
        _ => [],
    };

    private static string? Word(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
