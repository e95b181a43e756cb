using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Understanding.Trials;

namespace Bot.Benchmarks.Understanding;

/// <summary>Measures the matcher on collections of labelled messages and prints a table: <c>understanding DIR</c>.</summary>
internal static class UnderstandingTable
{
    private const string Header = "| set | examples | accuracy | top 3 | none: dev_acc | none: dev_balanced | none: own threshold | AUROC | compile, CPU s | MB | match p50/p99 µs | match B |";

    private static readonly (string Name, string Train, string None, string Dev)[] Sets =
    [
        ("CLINC150 full", "clinc150/train", "clinc150/oos_train", "clinc150/dev"),
        ("CLINC150 full, no none examples", "clinc150/train", "", "clinc150/dev"),
        ("CLINC150 10 examples", "clinc150/train_10", "", "clinc150/dev"),
        ("CLINC150 5 examples", "clinc150/train_5", "", "clinc150/dev"),
        ("BANKING77 full", "banking77/train", "", "banking77/dev"),
        ("BANKING77 10 examples", "banking77/train_10", "", "banking77/dev"),
        ("BANKING77 5 examples", "banking77/train_5", "", "banking77/dev"),
        ("HWU64 full", "hwu64/train", "", "hwu64/dev"),
        ("HWU64 10 examples", "hwu64/train_10", "", "hwu64/dev"),
        ("HWU64 5 examples", "hwu64/train_5", "", "hwu64/dev"),
        ("SMP2017 zh", "smp2017_zh/train", "", "smp2017_zh/dev"),
        ("CAIS zh", "cais_zh/train", "", "cais_zh/dev"),
        ("CrossWOZ asks zh", "crosswoz_zh/train", "", "crosswoz_zh/dev"),
        ("Dialogflow zh, 5 examples", "dialogflow_zh/train_5", "", "dialogflow_zh/dev"),
        ("BANKING77-OOS", "banking77_oos/train", "", "banking77_oos/dev"),
        ("SMP2017-OOS zh", "smp2017_oos_zh/train", "", "smp2017_oos_zh/dev"),
        ("CLINC banking", "clinc_banking/train", "", "clinc_banking/dev"),
        ("CLINC credit cards", "clinc_credit_cards/train", "", "clinc_credit_cards/dev"),
    ];

    /// <summary>Prints the table and returns the exit code.</summary>
    /// <param name="directory">Holds a directory per collection.</param>
    /// <param name="only">Part of the names of the collections to measure.</param>
    /// <param name="output">Where the table goes.</param>
    public static int Print(string directory, string only, TextWriter output)
    {
        var found = Sets.Where(set => set.Name.Contains(only, StringComparison.OrdinalIgnoreCase) && File.Exists(FileOf(directory, set.Train))).ToList();
        if (found.Count == 0 && only != "made up")
        {
            output.WriteLine($"{directory} holds none of the collections, such as {FileOf("", Sets[0].Train)}. Give the directory that does: understanding DIR");
            return 1;
        }

        output.WriteLine(Header);
        output.WriteLine("|" + string.Concat(Enumerable.Repeat("---|", Header.Count(c => c == '|') - 1)));
        foreach (var set in found)
        {
            output.WriteLine(Measure(set.Name, Read(directory, set.Train).Concat(set.None == "" ? [] : Read(directory, set.None)), Read(directory, set.Dev)));
        }

        if (only.Length == 0 || only == "made up")
        {
            output.WriteLine(Measure("made up, 150 scripts", MadeUpExamples.Of(150, 100), [.. MadeUpExamples.Of(150, 20)]));
            output.WriteLine(Measure("made up, 2,000 scripts", MadeUpExamples.Of(2_000, 10), [.. MadeUpExamples.Of(2_000, 14)]));
        }

        return 0;
    }

    private static string Measure(string name, IEnumerable<LabelledText> train, IReadOnlyList<LabelledText> dev)
    {
        var examples = train.ToList();
        var before = Environment.CpuUsage.UserTime;
        var trial = MatcherTrial.Train(examples);
        var compile = Environment.CpuUsage.UserTime - before;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var message in dev)
        {
            trial.Rank(message.Text);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / dev.Count;
        var times = new List<double>(dev.Count);
        var messages = new List<(string Label, RankedText Ranked)>(dev.Count);
        foreach (var message in dev)
        {
            messages.Add((message.Label, trial.Rank(message.Text)));
            times.Add(Enumerable.Range(0, 3).Min(_ => Time(trial, message.Text)));
        }

        times.Sort();
        var plain = TrialScores.Of(messages, 0);
        var none = double.IsNaN(plain.NoneRecall)
            ? " | | | "
            : $"{AtBest(messages, ThresholdGoal.Accuracy)} | {AtBest(messages, ThresholdGoal.Balance)} | {At(messages, MatcherTrial.UsualThreshold)} | {plain.Auroc:f3}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {examples.Count} | {100 * plain.InScopeWithoutReject:f1} | {100 * plain.Top3:f1} | {none} | {compile.TotalSeconds:f1} | {trial.Bytes / 1e6:f1} | {times[times.Count / 2]:f0}/{times[times.Count * 99 / 100]:f0} | {allocated} |");
    }

    // The best of three: other work on the machine is not what is measured.
    private static double Time(MatcherTrial trial, string message)
    {
        var start = Stopwatch.GetTimestamp();
        trial.Rank(message);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    private static string AtBest(List<(string Label, RankedText Ranked)> messages, ThresholdGoal goal) => At(messages, ThresholdSearch.Find(messages, goal));

    private static string At(List<(string Label, RankedText Ranked)> messages, double threshold)
    {
        var scores = TrialScores.Of(messages, threshold);
        return string.Create(CultureInfo.InvariantCulture, $"{100 * scores.InScope:f1} / {100 * scores.NoneRecall:f1} (all {100 * scores.Accuracy:f1}, at {threshold:f2})");
    }

    private static IReadOnlyList<LabelledText> Read(string directory, string name)
    {
        var problems = new List<string>();
        var texts = LabelledLines.Read(name, File.ReadLines(FileOf(directory, name)), needsLabel: true, problems);
        return problems.Count == 0 ? texts : throw new InvalidDataException(string.Join('\n', problems));
    }

    private static string FileOf(string directory, string name) => Path.Combine(directory, name + ".jsonl");
}
