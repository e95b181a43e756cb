using System.Text.RegularExpressions;
using Bot.Dialogs.Checks;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Nothing is told about packs that have no fault.</summary>
public class CleanPacksTests
{
    private static readonly (string What, Func<string, string, string> Edit)[] Edits =
    [
        ("as it is", (_, text) => text),
        ("comments", (file, text) => file.EndsWith(".yaml", StringComparison.Ordinal) ? "# A note.\n" + text.Replace("\nsteps:", "\n# What it does:\nsteps:", StringComparison.Ordinal) : text),
        ("scripts in another order", (file, text) => file.StartsWith("scripts/", StringComparison.Ordinal) ? string.Join("\n---\n", text.Split("\n---\n").Reverse()) : text),
        ("other names of scripts", (file, text) => file.StartsWith("scripts/", StringComparison.Ordinal) ? Regex.Replace(text, @"(?m)^script: (\S+)$", "script: $1-2") : text),
        ("other names of values", (file, text) => file.StartsWith("scripts/", StringComparison.Ordinal) ? Regex.Replace(text, @"\b(order_id|reason|guests|day|child|agreed)\b(?!:)", "my_$1") : text),
        ("other line endings", (file, text) => file.EndsWith(".yaml", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text),
        ("blank lines", (file, text) => file.EndsWith(".yaml", StringComparison.Ordinal) ? text.Replace("\n  - ", "\n\n  - ", StringComparison.Ordinal) : text),
        ("ids of steps", (file, text) => file.StartsWith("scripts/", StringComparison.Ordinal) ? Numbered(text) : text),
        ("other wording", (_, text) => text.Replace("Shall I register it?", "Do you want me to register it now?", StringComparison.Ordinal).Replace("Enjoy!", "Bon appetit!", StringComparison.Ordinal)),
        ("in a menu", (file, text) => file.StartsWith("scripts/", StringComparison.Ordinal) ? text.Replace("\nmenu: true", "", StringComparison.Ordinal).Replace("\nsteps:", "\nmenu: true\nsteps:", StringComparison.Ordinal) : text),
    ];

    public static TheoryData<string, int> Variants
    {
        get
        {
            var variants = new TheoryData<string, int>();
            foreach (var pack in CleanPacks.All.Keys)
            {
                for (var edit = 0; edit < Edits.Length; edit++)
                {
                    variants.Add(pack, edit);
                }
            }

            return variants;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void CleanPack_InAnyVariant_HasNoProblem(string pack, int edit)
    {
        var files = CleanPacks.All[pack].ToDictionary(file => file.Key, file => Edits[edit].Edit(file.Key, file.Value));

        Assert.True(PackChecker.Check(CleanPacks.Source(files)).Problems.Count == 0, $"{Edits[edit].What}: {string.Join('\n', PackChecker.Check(CleanPacks.Source(files)).Problems)}");
    }

    [Theory]
    [InlineData("packs/ecommerce")]
    [InlineData("Bot/Releases/Starter")]
    [InlineData("Bot.Benchmarks/packs/echo")]
    [InlineData("Bot.Benchmarks/packs/dialog")]
    public void OwnPacks_HaveHintsAtMost(string folder)
    {
        var compilation = PackChecker.Check(PackCompiler.Read(Repository.At(folder)));

        Assert.DoesNotContain(compilation.Problems, problem => problem.Severity != ProblemSeverity.Hint);
        Assert.All(compilation.Problems, problem => Assert.Contains(problem.Code, (string[])["CB0609", "CB0802"]));
        Assert.NotNull(compilation.Release);
    }

    private static string Numbered(string text)
    {
        var number = 0;
        return Regex.Replace(text, @"(?m)^  - (say|ask|card|call|choose|confirm|if|switch): (.*)$", match => $"  - {match.Groups[1].Value}: {match.Groups[2].Value}\n    id: step_{++number}");
    }
}
