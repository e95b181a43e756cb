using System.Text.RegularExpressions;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Ways to spoil a clean pack at a known place.</summary>
internal static partial class Seed
{
    private const string Main = "scripts/main.yaml";

    /// <summary>Puts steps before each outer step of each script; <c>@</c> in them becomes a number that nothing else uses.</summary>
    /// <param name="code">The code expected.</param>
    /// <param name="steps">The steps, written without indentation.</param>
    /// <param name="line">Which line of them is at fault, from 1; one more than they have for the step behind them.</param>
    /// <param name="packs">The packs; all when none is named.</param>
    public static IEnumerable<SeededDefect> Before(string code, string steps, int line, params string[] packs)
    {
        foreach (var (name, files) in CleanPacks.All.Where(pack => packs.Length == 0 || packs.Contains(pack.Key)))
        {
            var lines = files[Main].Split('\n');
            foreach (var at in Enumerable.Range(0, lines.Length).Where(at => lines[at].StartsWith("  - ", StringComparison.Ordinal) && !lines[at].StartsWith("  - each", StringComparison.Ordinal) && IsStep(lines, at)))
            {
                var put = steps.Replace("@", $"{at}", StringComparison.Ordinal).Split('\n').Select(step => "  " + step);
                yield return With(code, name, Main, string.Join('\n', [.. lines[..at], .. put, .. lines[at..]]), at + line, $"{steps.Split('\n')[0]} before line {at + 1}");
            }
        }
    }

    /// <summary>Replaces a piece of a file, where it first stands.</summary>
    public static SeededDefect Replace(string code, string pack, string file, string old, string @new, int lineAfter = 0, string? expectedFile = null, int? expectedLine = null)
    {
        var text = CleanPacks.All[pack][file];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {file} of {pack}");
        var spoilt = text[..at] + @new + text[(at + old.Length)..];
        var line = text[..at].Count(c => c == '\n') + 1 + lineAfter;
        var defect = With(code, pack, file, spoilt, expectedLine ?? line, $"{old} -> {@new}");
        return defect with { File = expectedFile ?? file };
    }

    /// <summary>Replaces, one after another, each match of a pattern in a file.</summary>
    public static IEnumerable<SeededDefect> Each(string code, string pack, string file, string pattern, string replacement, int lineAfter = 0)
    {
        var text = CleanPacks.All[pack][file];
        foreach (Match match in Regex.Matches(text, pattern))
        {
            var spoilt = text[..match.Index] + match.Result(replacement) + text[(match.Index + match.Length)..];
            yield return With(code, pack, file, spoilt, text[..match.Index].Count(c => c == '\n') + 1 + lineAfter, $"{match.Value} -> {match.Result(replacement)}");
        }
    }

    /// <summary>A pack with another text of one file.</summary>
    public static SeededDefect With(string code, string pack, string file, string text, int line, string what) =>
        new(code, file, line, new Dictionary<string, string>(CleanPacks.All[pack]) { [file] = text }, $"{pack}: {what}");

    // Examples are lists too; steps stand behind 'steps:'.
    private static bool IsStep(string[] lines, int at)
    {
        for (var i = at; i >= 0; i--)
        {
            if (Key().Match(lines[i]) is { Success: true } key)
            {
                return key.Groups[1].Value == "steps";
            }
        }

        return false;
    }

    [GeneratedRegex(@"^([a-z]+):")]
    private static partial Regex Key();
}
