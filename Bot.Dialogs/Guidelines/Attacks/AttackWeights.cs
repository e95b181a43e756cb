using System.Globalization;

namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>How much each rule, group and word says for or against an attack; learned, and kept in the assembly.</summary>
/// <param name="Bias">What a message starts with.</param>
/// <param name="Rules">By the place of the rule in the book.</param>
/// <param name="Groups">By the number of the group.</param>
/// <param name="Words">By the place of the words.</param>
internal sealed record AttackWeights(double Bias, double[] Rules, double[] Groups, float[] Words)
{
    private const string Named = "Bot.Dialogs.Guidelines.Attacks.Weights.named.txt";
    private const string Hashed = "Bot.Dialogs.Guidelines.Attacks.Weights.words.bin";
    private const double Steepness = 3;
    private const double Halfway = 0.693;

    /// <summary>The ones in the assembly.</summary>
    public static AttackWeights Own { get; } = Load();

    /// <summary>What the rules say as written, before anything is learned: together they are as sure as their weights multiply up to.</summary>
    public static AttackWeights Unlearned(RuleBook book) => new(
        -Steepness * Halfway,
        [.. book.Rules.Select(rule => -Steepness * Math.Log(1 - rule.Weight))],
        new double[book.Groups],
        new float[AttackFeatures.Buckets]);

    /// <summary>The log-odds of an attack.</summary>
    public double Of(AttackSigns signs)
    {
        var sum = Bias;
        foreach (var rule in signs.Held)
        {
            sum += Rules[rule];
        }

        for (var group = 0; group < Groups.Length; group++)
        {
            sum += signs.Hits.Has(group) ? Groups[group] : 0;
        }

        return sum + OfWords(signs.Words);
    }

    /// <summary>What the words say; many weak words do not outweigh a message's length.</summary>
    public double OfWords(IReadOnlySet<int> places)
    {
        var sum = 0.0;
        foreach (var place in places)
        {
            sum += Words[place];
        }

        return places.Count == 0 ? 0 : sum / Math.Sqrt(places.Count);
    }

    /// <summary>Writes the two files that <see cref="Own"/> reads.</summary>
    public void Save(string directory, RuleBook book)
    {
        var lines = new List<string> { Line("bias", Bias) };
        lines.AddRange(book.GroupNames.Select((name, group) => Line($"group {name}", Groups[group])));
        lines.AddRange(book.Rules.Select((rule, place) => Line(rule.Source, Rules[place])));
        File.WriteAllLines(Path.Combine(directory, "named.txt"), lines);
        var scale = Math.Max(Words.Max(Math.Abs) / sbyte.MaxValue, 1e-6f);
        File.WriteAllBytes(Path.Combine(directory, "words.bin"), [.. BitConverter.GetBytes(scale), .. Words.Select(weight => (byte)(sbyte)Math.Round(weight / scale))]);
    }

    private static string Line(string name, double weight) => string.Create(CultureInfo.InvariantCulture, $"{weight:f3}\t{name}");

    private static AttackWeights Load()
    {
        var book = RuleBook.Own;
        var weights = Unlearned(book);
        using var named = new StreamReader(Open(Named));
        var known = named.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[1].TrimEnd('\r'), parts => double.Parse(parts[0], CultureInfo.InvariantCulture));
        using var hashed = Open(Hashed);
        var bytes = new byte[sizeof(float) + AttackFeatures.Buckets];
        hashed.ReadExactly(bytes);
        var scale = BitConverter.ToSingle(bytes);
        return new(
            known["bias"],
            [.. book.Rules.Select((rule, place) => known.GetValueOrDefault(rule.Source, weights.Rules[place]))],
            [.. book.GroupNames.Select(name => known.GetValueOrDefault($"group {name}"))],
            [.. bytes.AsSpan(sizeof(float)).ToArray().Select(one => (sbyte)one * scale)]);
    }

    private static Stream Open(string name) =>
        typeof(AttackWeights).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
}
