using System.Globalization;
using System.Text.Json;

namespace Bot.Dialogs.Replay;

/// <summary>Tells where two JSON values differ, by path.</summary>
internal static class JsonChanges
{
    private const int MostLines = 12;
    private const int Longest = 300;

    /// <summary>The differences, a line each, at most a dozen.</summary>
    public static IReadOnlyList<string> Between(ReadOnlyMemory<byte> recorded, ReadOnlyMemory<byte> replayed)
    {
        using var right = JsonDocument.Parse(replayed);
        JsonDocument left;
        try
        {
            left = JsonDocument.Parse(recorded.IsEmpty ? "null"u8.ToArray() : recorded);
        }
        catch (JsonException wrong)
        {
            return [$"the record is not JSON: {wrong.Message}"];
        }

        using (left)
        {
            var lines = new List<string>();
            Compare("", left.RootElement, right.RootElement, lines);
            return lines.Count == 0 ? ["the same values, written in other bytes (order of members, spaces or numbers)"]
                : lines.Count <= MostLines ? lines
                : [.. lines.Take(MostLines), $"... and {lines.Count - MostLines} more"];
        }
    }

    private static void Compare(string path, JsonElement recorded, JsonElement replayed, List<string> lines)
    {
        if (recorded.ValueKind == JsonValueKind.Object && replayed.ValueKind == JsonValueKind.Object)
        {
            Members(path, recorded, replayed, lines);
        }
        else if (recorded.ValueKind == JsonValueKind.Array && replayed.ValueKind == JsonValueKind.Array)
        {
            Items(path, recorded, replayed, lines);
        }
        else if (!JsonElement.DeepEquals(recorded, replayed))
        {
            lines.Add($"{Name(path)}: recorded {Short(recorded)}, now {Short(replayed)}");
        }
    }

    private static void Members(string path, JsonElement recorded, JsonElement replayed, List<string> lines)
    {
        foreach (var member in recorded.EnumerateObject())
        {
            if (replayed.TryGetProperty(member.Name, out var now))
            {
                Compare(Join(path, member.Name), member.Value, now, lines);
            }
            else
            {
                lines.Add($"{Join(path, member.Name)}: recorded {Short(member.Value)}, now absent");
            }
        }

        foreach (var member in replayed.EnumerateObject().Where(member => !recorded.TryGetProperty(member.Name, out _)))
        {
            lines.Add($"{Join(path, member.Name)}: not recorded, now {Short(member.Value)}");
        }
    }

    private static void Items(string path, JsonElement recorded, JsonElement replayed, List<string> lines)
    {
        var (before, now) = (recorded.GetArrayLength(), replayed.GetArrayLength());
        for (var i = 0; i < Math.Max(before, now); i++)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (i >= now)
            {
                lines.Add($"{item}: recorded {Short(recorded[i])}, now absent");
            }
            else if (i >= before)
            {
                lines.Add($"{item}: not recorded, now {Short(replayed[i])}");
            }
            else
            {
                Compare(item, recorded[i], replayed[i], lines);
            }
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Name(string path) => path.Length == 0 ? "the whole" : path;

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > Longest } text ? $"{text[..Longest]}..." : value.GetRawText();
}
