using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing.Adversarial;
using Bot.Models;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Proof;

/// <summary>The conversations of the tables in other writing, with manners, and late in a conversation: the outcome is the same.</summary>
public sealed class VariationTests
{
    // Families whose rows are about the channel, not about words.
    private const string Unvaried = "O";

    private static readonly Release Molvia = PackCompiler.Compile(PackCompiler.Read(Repository.At("Bot.Tests", "Packs", "molvia"))).Release!;

    [Theory]
    [InlineData("traditional")]
    [InlineData("full-width")]
    [InlineData("zero-width")]
    [InlineData("polite")]
    [InlineData("after 5 turns")]
    [InlineData("after 20 turns")]
    public void Run_Variant_HasTheSameOutcome(string variant)
    {
        var side = new StubbedModel(Molvia).Side;
        string[] files = ["conversations.md", "more-conversations.md"];
        var failures =
            from file in files
            let table = AdversarialTableReader.Read(file, File.ReadAllText(Repository.At("Bot.Tests", "Guidelines", "Proof", file)))
            from row in table.Rows
            where !Unvaried.Contains(row.Family, StringComparison.Ordinal)
            let result = AdversarialTests.Run(Molvia, table, RowVariants.Of(row, variant), AdversarialMode.Hostile, side)
            where result.Failures.Count > 0
            select $"{row.Id}: {string.Join(", ", result.Failures.Select(failure => $"turn {failure.Turn} {failure.Assertion}"))}\n{result.Transcript}";

        string[] failed = [.. failures];
        Assert.True(failed.Length == 0, $"{failed.Length} rows:\n{string.Join('\n', failed)}");
    }
}
