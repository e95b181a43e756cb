using System.Text.Json.Nodes;
using Bot.Dialogs.Knowledge;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Reads knowledge bases and queries in the form of the public data sets.</summary>
internal static class RetrievalData
{
    /// <summary>Entries of a knowledge base: <c>id</c>, then <c>question</c> and <c>answer</c>, or <c>title</c> and <c>text</c>.</summary>
    public static List<Passage> Entries(string path) =>
    [
        .. File.ReadLines(path).Where(line => line.Length > 0).Select(line => (JsonObject)JsonNode.Parse(line)!).Select(entry => new Passage(
            Word(entry, "id"), "", Word(entry, "answer") is { Length: > 0 } answer ? answer : Word(entry, "text"))
        {
            Heading = Word(entry, "title"),
            Question = entry["question"] is null ? null : Word(entry, "question"),
            About = entry["entity"] is null ? null : Word(entry, "entity"),
        }),
    ];

    /// <summary>Queries.</summary>
    public static List<RetrievalQuery> Queries(string path) =>
    [
        .. File.ReadLines(path).Where(line => line.Length > 0).Select(line => (JsonObject)JsonNode.Parse(line)!).Select(query => new RetrievalQuery(
            Word(query, "text"),
            [.. (query["context"] as JsonArray ?? []).OfType<JsonObject>().Select(turn => Word(turn, "text")).Reverse()],
            [.. (query["entities"] as JsonArray ?? []).Select(entity => (string)entity!)],
            (query["relevant"] as JsonArray)?.Select(id => (string)id!).ToHashSet(StringComparer.Ordinal))),
    ];

    private static string Word(JsonObject entry, string name) => (string?)entry[name] ?? "";
}
