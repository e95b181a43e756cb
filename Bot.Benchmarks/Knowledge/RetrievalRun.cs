using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Knowledge.Trials;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Measures retrieval on the public data.</summary>
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
            var trial = new KnowledgeTrial(Entries(Path.Combine(set, "kb.jsonl")));
            var queries = Queries(Path.Combine(set, "queries.jsonl")).Where(query => query.Relevant.Count > 0).ToList();
            Row(Path.GetFileName(set), trial, queries, useAbout: false, output);
            if (queries.Any(query => query.About.Count > 0))
            {
                Row($"{Path.GetFileName(set)}, entity known", trial, queries, useAbout: true, output);
            }
        }

        Large(folder, output);
        return 0;
    }

    private static void Row(string name, KnowledgeTrial trial, List<TrialQuery> queries, bool useAbout, TextWriter output)
    {
        double reciprocal = 0, first = 0, five = 0, recall = 0;
        var times = new List<double>();
        foreach (var query in queries)
        {
            var ranked = trial.Rank(query, Wanted, useAbout);
            times.Add(Time(trial, query, useAbout));
            var place = ranked.Index().Where(hit => query.Relevant.Contains(hit.Item)).Select(hit => hit.Index).FirstOrDefault(-1);
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
        var entries = Entries(path);
        List<Passage> many = [.. Enumerable.Range(0, (50_000 / entries.Count) + 1).SelectMany(copy => entries.Select(entry => entry with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Id}-{copy}"),
            Text = string.Create(CultureInfo.InvariantCulture, $"{entry.Text} branch{copy}x{entry.Id}"),
        })).Take(50_000)];
        var begun = Stopwatch.GetTimestamp();
        var trial = new KnowledgeTrial(many);
        var built = Stopwatch.GetElapsedTime(begun);
        var queries = Queries(Path.Combine(Path.GetDirectoryName(path)!, "queries.jsonl"));
        var times = new List<double>();
        foreach (var query in queries)
        {
            times.Add(Time(trial, query, useAbout: false));
        }

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{many.Count} passages: built in {built.TotalSeconds:F1} s; a query takes {Quantile(times, 0.5):F2} ms, p99 {Quantile(times, 0.99):F2} ms."));
    }

    // The best of three: other work on the machine is not what is measured.
    private static double Time(KnowledgeTrial trial, TrialQuery query, bool useAbout) => Enumerable.Range(0, 3).Min(_ =>
    {
        var begun = Stopwatch.GetTimestamp();
        trial.Rank(query, Wanted, useAbout);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    });

    private static IReadOnlyList<Passage> Entries(string path) => Whole(path, TrialLines.Entries);

    private static IReadOnlyList<TrialQuery> Queries(string path) => Whole(path, TrialLines.Queries);

    private static IReadOnlyList<T> Whole<T>(string path, Func<string, IEnumerable<string>, ICollection<string>, IReadOnlyList<T>> read)
    {
        var problems = new List<string>();
        var items = read(path, File.ReadLines(path), problems);
        return problems.Count == 0 ? items : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values[(int)Math.Min(values.Count - 1, share * values.Count)];
    }
}
