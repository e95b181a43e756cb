using System.Globalization;
using Bot.Dialogs.Guidelines.Attacks;
using Bot.Dialogs.Guidelines.Attacks.Trials;

namespace Bot.Benchmarks.Attacks;

/// <summary>Prints what share of generated attacks is found, and of look-alikes flagged: <c>guard --variants DIR</c>.</summary>
internal static class VariantTable
{
    /// <summary>The template files of one name in both languages.</summary>
    public static IEnumerable<AttackVariant> Read(string directory, string name) =>
        from language in (string[])["en", "zh"]
        from variant in AttackVariants.Of(File.ReadLines(Path.Combine(directory, $"{name}.{language}.txt")), language == "zh")
        select variant;

    /// <summary>Prints the table; with <paramref name="list"/> also what the tuned templates get wrong.</summary>
    public static int Print(string directory, bool list, TextWriter output)
    {
        output.WriteLine("| templates | class | variants | flagged | % |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var name in (string[])["tune", "more", "held"])
        {
            var read = Read(directory, name).Select(variant => (Variant: variant, Found: AttackReader.Read(variant.Text, variant.Before) is not null)).ToList();
            foreach (var group in read.GroupBy(one => one.Variant.Class?.ToString() ?? "none (look-alikes)").Append(read.Where(one => one.Variant.Class is not null).GroupBy(_ => "all attacks").Single()))
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {group.Key} | {group.Count()} | {group.Count(one => one.Found)} | {100.0 * group.Count(one => one.Found) / group.Count():f2} |"));
            }

            foreach (var (variant, _) in list && name != "held" ? read.Where(one => one.Found == one.Variant.Class is null) : [])
            {
                output.WriteLine($"{variant.Class}\t{variant.Change}\t{AttackReader.Likelihood(variant.Text):f2}\t{variant.Text}\t{string.Join("; ", AttackReader.Rules(variant.Text))}");
            }
        }

        return 0;
    }
}
