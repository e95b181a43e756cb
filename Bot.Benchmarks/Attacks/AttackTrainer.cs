using System.Globalization;
using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Benchmarks.Attacks;

/// <summary>
/// Learns the weights of the reader of attacks: <c>guard --train DIR TEMPLATES WEIGHTS</c>. Logistic regression that is drawn
/// towards what the rules say as written. The same data give the same weights.
/// </summary>
internal static class AttackTrainer
{
    private const int Rounds = 20;
    private const int Parts = 5;
    private const double Rate = 0.08;
    private const double DrawRules = 0.02;
    private const double DrawGroups = 0.004;
    private const double DrawWords = 0.00003;
    private const double WordShare = 8;

    // How much a message counts: of generated ones there are many and much alike.
    private const double CollectedAttack = 2.5;
    private const double GeneratedAttack = 0.3;
    private const double Other = 1.5;

    // Customers are hardly ever flagged, so that there is room to find more: half way is moved by so much.
    private const double Towards = 1;

    // One source has no licence; its rows are for measuring only.
    private const string MeasuredOnly = "tensortrust";

    /// <summary>Trains, writes the weights and says how each source fares when nothing of it was learned from.</summary>
    public static int Run(string data, string templates, string weights, bool across, TextWriter output)
    {
        var examples = Examples(data, templates);
        var measured = GuardRow.Read(Path.Combine(data, "guard", "dev.jsonl"));
        if (across)
        {
            Across(examples, measured, output);
        }

        var learned = Learn(examples);
        (learned with { Bias = learned.Bias + Towards }).Save(weights, RuleBook.Own);
        output.WriteLine($"Learned from {examples.Count} messages, weights written to {weights}.");
        return 0;
    }

    private static List<AttackExample> Examples(string data, string templates)
    {
        var rows = GuardRow.Read(Path.Combine(data, "guard", "dev.jsonl")).Where(row => !row.Source.StartsWith(MeasuredOnly, StringComparison.Ordinal)).ToList();
        var examples = rows.Select(row => new AttackExample(AttackSigns.Read(row.Text, null), row.Label == "attack", row.Source, row.Label == "attack" ? CollectedAttack : Other)).ToList();
        examples.AddRange(VariantTable.Read(templates, "tune").Concat(VariantTable.Read(templates, "more")).Where(variant => variant.Class != AttackClass.Elaboration).Select(variant => new AttackExample(AttackSigns.Read(variant.Text, variant.Before), variant.Class is not null, $"variants {variant.Class}", variant.Class is null ? Other : GeneratedAttack)));
        foreach (var set in (string[])["en_dstc11", "en_tau_banking"])
        {
            examples.AddRange(GuardRow.Read(Path.Combine(data, "retrieval", set, "queries.jsonl")).Select(row => new AttackExample(AttackSigns.Read(row.Text, null), false, set, 1)));
        }

        foreach (var set in (string[])["clinc150", "banking77", "hwu64", "crosswoz_zh"])
        {
            var customers = Directory.EnumerateFiles(Path.Combine(data, "intent", set), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(GuardRow.Read).DistinctBy(row => row.Text);
            examples.AddRange(customers.Where((_, index) => index % 3 == 0).Select(row => new AttackExample(AttackSigns.Read(row.Text, null), false, set, 1)));
        }

        return examples;
    }

    private static AttackWeights Learn(List<AttackExample> examples)
    {
        var start = AttackWeights.Unlearned(RuleBook.Own);
        var learned = AttackWeights.Unlearned(RuleBook.Own);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var rate = Rate / (1 + (0.3 * round));
            foreach (var place in order)
            {
                learned = Step(learned, start, examples[place], rate);
            }
        }

        return learned;
    }

    private static AttackWeights Step(AttackWeights weights, AttackWeights start, AttackExample example, double rate)
    {
        var error = example.Weight * ((example.IsAttack ? 1 : 0) - (1 / (1 + Math.Exp(-weights.Of(example.Signs)))));
        foreach (var rule in example.Signs.Held)
        {
            weights.Rules[rule] += rate * (error - (DrawRules * (weights.Rules[rule] - start.Rules[rule])));
        }

        for (var group = 0; group < weights.Groups.Length; group++)
        {
            if (example.Signs.Hits.Has(group))
            {
                weights.Groups[group] += rate * (error - (DrawGroups * weights.Groups[group]));
            }
        }

        var share = WordShare / Math.Sqrt(Math.Max(1, example.Signs.Words.Count));
        foreach (var word in example.Signs.Words)
        {
            weights.Words[word] += (float)(rate * ((error * share) - (DrawWords * weights.Words[word])));
        }

        return weights with { Bias = weights.Bias + (rate * error) };
    }

    // Attacks are judged by weights that saw nothing of their source, other messages by weights that did not see them.
    private static void Across(List<AttackExample> examples, IReadOnlyList<GuardRow> measured, TextWriter output)
    {
        List<(string Source, bool IsAttack, double Odds)> judged = [];
        foreach (var source in examples.Where(example => example.IsAttack).Select(example => example.Source).Distinct())
        {
            var weights = Learn([.. examples.Where(example => example.Source != source || !example.IsAttack)]);
            judged.AddRange(examples.Where(example => example.Source == source && example.IsAttack).Select(example => (source, true, AttackScore.Odds(weights, example.Signs))));
        }

        var all = Learn(examples);
        judged.AddRange(measured.Where(row => row.Source.StartsWith(MeasuredOnly, StringComparison.Ordinal)).Select(row => (row.Source, true, AttackScore.Odds(all, AttackSigns.Read(row.Text, null)))));
        for (var part = 0; part < Parts; part++)
        {
            var weights = Learn([.. examples.Where((_, index) => index % Parts != part)]);
            judged.AddRange(examples.Where((_, index) => index % Parts == part).Select(example => (example.IsAttack ? $"{example.Source}, known kind" : example.Source, example.IsAttack, AttackScore.Odds(weights, example.Signs))));
        }

        Print(judged, output);
    }

    private static void Print(List<(string Source, bool IsAttack, double Odds)> judged, TextWriter output)
    {
        double[] limits = [0.5, 0, -0.5, -1, -1.5, -2];
        output.WriteLine($"| unseen | messages | {string.Join(" | ", limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"flagged % at {limit}")))} |");
        output.WriteLine($"|---|---|{string.Concat(limits.Select(_ => "---|"))}");
        var kinds = judged.GroupBy(one => $"{one.Source}, {(one.IsAttack ? "attacks" : "others")}").ToList();
        foreach (var kind in kinds.OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Row(kind.Key, kind.Count(), limits, limit => Share(kind.Select(one => one.Odds > limit)), output);
        }

        var attacks = kinds.Where(kind => kind.Key.EndsWith("attacks", StringComparison.Ordinal) && !kind.Key.Contains(", known", StringComparison.Ordinal)).ToList();
        Row("mean over kinds of attack", attacks.Count, limits, limit => attacks.Average(kind => Share(kind.Select(one => one.Odds > limit))), output);
    }

    private static void Row(string name, int count, double[] limits, Func<double, double> share, TextWriter output) =>
        output.WriteLine($"| {name} | {count} | {string.Join(" | ", limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{share(limit):f2}")))} |");

    private static double Share(IEnumerable<bool> flags) => 100 * flags.Select(flag => flag ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
