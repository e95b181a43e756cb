using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Benchmarks.Attacks;

/// <summary>
/// Measures the reader of attacks: <c>guard [DIR]</c> prints tables over a directory with collections,
/// <c>guard --in FILE --out FILE</c> judges the messages of one file, a line each.
/// </summary>
internal static class GuardCommand
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs it and returns the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        switch (args)
        {
            case ["--in", var source, "--out", var target]:
                return Judge(source, target, output);
            case ["--flagged", var file]:
                return ListFlagged(file, output);
            case ["--variants", var templates, .. var more]:
                return VariantTable.Print(templates, more is ["list"], output);
            case ["--train", var data, var templates, var weights, .. var how]:
                return AttackTrainer.Run(data, templates, weights, how is ["across"], output);
            case []:
                return GuardTable.Print("../shared/data", output);
            case [var directory] when !directory.StartsWith('-'):
                return GuardTable.Print(directory, output);
            default:
                output.WriteLine("Give a directory with collections, or --in FILE --out FILE, or --flagged FILE.");
                return 1;
        }
    }

    private static int Judge(string source, string target, TextWriter output)
    {
        if (!File.Exists(source))
        {
            output.WriteLine($"There is no file {source}.");
            return 1;
        }

        var rows = GuardRow.Read(source);
        File.WriteAllLines(target, rows.Select(row => JsonSerializer.Serialize(Verdict(row.Text), Plain)));
        output.WriteLine($"{rows.Count} messages judged.");
        return 0;
    }

    private static object Verdict(string text)
    {
        var confidence = AttackReader.Likelihood(text);
        return new { label = AttackReader.Read(text) is null ? "benign" : "attack", confidence = Math.Round(confidence, 4) };
    }

    // Every message that the file calls an attack and is missed, and every other that is flagged.
    private static int ListFlagged(string file, TextWriter output)
    {
        foreach (var row in GuardRow.Read(file))
        {
            var finding = AttackReader.Read(row.Text);
            if (finding is null == (row.Label == "attack"))
            {
                output.WriteLine($"{(finding is null ? "missed" : "flagged")}\t{row.Source}\t{AttackReader.Likelihood(row.Text):f2}\t{finding?.Class}\t{finding?.Evidence}\t{string.Join("; ", AttackReader.Rules(row.Text))}\t{row.Text.ReplaceLineEndings(" / ")}");
            }
        }

        return 0;
    }
}
