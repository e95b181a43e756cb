using Bot.Dialogs.Guidelines.Attacks;

namespace Bot.Benchmarks.Attacks;

/// <summary>Measures the reader of attacks: <c>guard [DIR]</c> prints tables over a directory with collections.</summary>
internal static class GuardCommand
{
    /// <summary>Runs it and returns the exit code.</summary>
    public static int Run(string[] args, TextWriter output)
    {
        switch (args)
        {
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
                output.WriteLine("Give a directory with collections, or --flagged FILE.");
                return 1;
        }
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
