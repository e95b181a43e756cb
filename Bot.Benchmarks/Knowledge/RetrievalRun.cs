using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Knowledge;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Measures retrieval on the public data, and answers queries of other data.</summary>
internal static class RetrievalRun
{
    private const int Wanted = 10;

    /// <summary>Prints a table over all sets of a folder.</summary>
    public static int Print(string folder, TextWriter output)
    {
        output.WriteLine("| set | MRR@10 | hit@1 | hit@5 | recall@10 | queries | p99 ms |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var set in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var index = new KnowledgeIndex(RetrievalData.Entries(Path.Combine(set, "kb.jsonl")));
            var queries = RetrievalData.Queries(Path.Combine(set, "queries.jsonl")).Where(query => query.Relevant is { Count: > 0 }).ToList();
            Row(Path.GetFileName(set), index, queries, useAbout: false, output);
            if (queries.Any(query => query.About.Count > 0))
            {
                Row($"{Path.GetFileName(set)}, entity known", index, queries, useAbout: true, output);
            }
        }

        Large(folder, output);
        return 0;
    }

    /// <summary>Writes the ranked ids for each query.</summary>
    public static int Answer(string entries, string queries, string results)
    {
        var index = new KnowledgeIndex(RetrievalData.Entries(entries));
        File.WriteAllLines(results, RetrievalData.Queries(queries).Select(query => new JsonObject
        {
            ["ranked"] = new JsonArray([.. Find(index, query, useAbout: true).Select(hit => (JsonNode)hit.Passage.Id)]),
        }.ToJsonString()));
        return 0;
    }

    private static IReadOnlyList<KnowledgeHit> Find(KnowledgeIndex index, RetrievalQuery query, bool useAbout)
    {
        var about = useAbout && query.About.Count > 0 ? query.About.ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
        return index.Find(query.Text, Wanted, about is null ? null : passage => passage.About is { } thing && about.Contains(thing), query.Before);
    }

    private static void Row(string name, KnowledgeIndex index, List<RetrievalQuery> queries, bool useAbout, TextWriter output)
    {
        double reciprocal = 0, first = 0, five = 0, recall = 0;
        var times = new List<double>();
        foreach (var query in queries)
        {
            var begun = Stopwatch.GetTimestamp();
            var ranked = Find(index, query, useAbout).Select(hit => hit.Passage.Id).ToList();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            var place = ranked.FindIndex(query.Relevant!.Contains);
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
            first += place == 0 ? 1 : 0;
            five += place is >= 0 and < 5 ? 1 : 0;
            recall += (double)ranked.Count(query.Relevant.Contains) / query.Relevant.Count;
        }

        var count = queries.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {reciprocal / count:F3} | {first / count:F3} | {five / count:F3} | {recall / count:F3} | {count} | {Quantile(times, 0.99):F2} |"));
    }

    // The largest set five times over, each copy with words of its own, so that its size is what a large company has.
    private static void Large(string folder, TextWriter output)
    {
        var path = Directory.GetDirectories(folder).Select(set => Path.Combine(set, "kb.jsonl")).MaxBy(file => File.ReadLines(file).Count())!;
        var entries = RetrievalData.Entries(path);
        List<Passage> many = [.. Enumerable.Range(0, (50_000 / entries.Count) + 1).SelectMany(copy => entries.Select(entry => entry with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{copy}"),
            Text = string.Create(CultureInfo.InvariantCulture, $"{entry.Text} branch{copy}x{entry.Id}"),
        })).Take(50_000)];
        var begun = Stopwatch.GetTimestamp();
        var index = new KnowledgeIndex(many);
        var built = Stopwatch.GetElapsedTime(begun);
        var queries = RetrievalData.Queries(Path.Combine(Path.GetDirectoryName(path)!, "queries.jsonl"));
        var times = new List<double>();
        foreach (var query in queries)
        {
            begun = Stopwatch.GetTimestamp();
            Find(index, query, useAbout: false);
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{many.Count} passages: built in {built.TotalSeconds:F1} s; a query takes {Quantile(times, 0.5):F2} ms, p99 {Quantile(times, 0.99):F2} ms."));
    }

    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, share * values.Count)];
    }
}
