using System.Text.Json;

namespace Bot.Benchmarks.Attacks;

/// <summary>A message of a collection and what it is: attack, benign or unsafe; empty when the collection does not say.</summary>
internal sealed record GuardRow(string Text, string Label, string Source, string Language)
{
    /// <summary>Reads a file with a JSON object per line.</summary>
    public static IReadOnlyList<GuardRow> Read(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => Parse(line, path))];

    private static GuardRow Parse(string line, string path)
    {
        using var row = JsonDocument.Parse(line);
        string Of(string name) => row.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        return new(Of("text"), Of("label"), Of("source") is { Length: > 0 } source ? source : Path.GetFileName(Path.GetDirectoryName(path) ?? ""), Of("lang"));
    }
}
