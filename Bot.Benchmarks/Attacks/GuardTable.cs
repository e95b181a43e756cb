using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Benchmarks.Attacks;

/// <summary>Prints what share of each collection is flagged, and how long that takes.</summary>
internal static class GuardTable
{
    /// <summary>Prints the tables.</summary>
    public static int Print(string directory, TextWriter output)
    {
        var guard = Path.Combine(directory, "guard", "dev.jsonl");
        if (!File.Exists(guard))
        {
            output.WriteLine($"{directory} has no guard/dev.jsonl. Give the directory that does: guard DIR");
            return 1;
        }

        var rows = GuardRow.Read(guard);
        Print(rows.GroupBy(row => $"{row.Source} | {row.Label}").OrderBy(group => group.Key, StringComparer.Ordinal), "| source | kind | messages | flagged | % |", output);
        var customers = Directory.EnumerateFiles(Path.Combine(directory, "intent"), "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(GuardRow.Read)
            .DistinctBy(row => (row.Source, row.Text))
            .ToList();
        Print(customers.GroupBy(row => $"{row.Source} | customers").Append(customers.GroupBy(_ => "all | customers").Single()), "| set | kind | messages | flagged | % |", output);
        foreach (var queries in Directory.EnumerateFiles(Path.Combine(directory, "retrieval"), "queries.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Print(GuardRow.Read(queries).GroupBy(row => $"{row.Source} | questions"), "", output);
        }

        Times(rows, customers, output);
        return 0;
    }

    private static void Print(IEnumerable<IGrouping<string, GuardRow>> groups, string header, TextWriter output)
    {
        if (header.Length > 0)
        {
            output.WriteLine(header);
            output.WriteLine("|---|---|---|---|---|");
        }

        foreach (var group in groups)
        {
            var flagged = group.Count(row => AttackReader.Read(row.Text) is not null);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {flagged} | {100.0 * flagged / group.Count():f2} |"));
        }

        output.WriteLine();
    }

    private static void Times(IReadOnlyList<GuardRow> rows, IReadOnlyList<GuardRow> customers, TextWriter output)
    {
        output.WriteLine("| messages | number | p50 µs | p99 µs | longest µs |");
        output.WriteLine("|---|---|---|---|---|");
        Time("customers", customers.Where((_, index) => index % 10 == 0).Select(row => row.Text), output);
        Time("guard, 300 to 700 characters", rows.Select(row => row.Text).Where(text => text.Length is >= 300 and <= 700), output);
        Time("guard, cut or repeated to 500 characters", rows.Select(row => string.Concat(Enumerable.Repeat(row.Text + " ", 1 + (500 / (row.Text.Length + 1))))[..500]), output);
        Time("guard, repeated to 20,000 characters", rows.Take(200).Select(row => string.Concat(Enumerable.Repeat(row.Text + " ", 1 + (20_000 / (row.Text.Length + 1))))[..20_000]), output);
    }

    // The best of three: other work on the machine is not what is measured.
    private static void Time(string name, IEnumerable<string> texts, TextWriter output)
    {
        var messages = texts.ToList();
        messages.ForEach(message => AttackReader.Read(message));
        var times = messages.Select(message => Enumerable.Range(0, 3).Min(_ => Time(message))).Order().ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times.Count} | {times[times.Count / 2]:f0} | {times[times.Count * 99 / 100]:f0} | {times[^1]:f0} |"));
    }

    private static double Time(string message)
    {
        var start = Stopwatch.GetTimestamp();
        AttackReader.Read(message);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }
}
