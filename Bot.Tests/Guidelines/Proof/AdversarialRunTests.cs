using Bot.Dialogs.Packs;
using Bot.Dialogs.Testing.Adversarial;
using Bot.Models;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Proof;

/// <summary>The tables through the whole pipeline, with the model in each of its ways.</summary>
public sealed class AdversarialRunTests
{
    private static readonly Release Molvia = PackCompiler.Compile(PackCompiler.Read(Repository.At("Bot.Tests", "Packs", "molvia"))).Release!;

    [Theory]
    [InlineData("conversations.md", AdversarialMode.Hostile, 89)]
    [InlineData("conversations.md", AdversarialMode.Refusal, 66)]
    [InlineData("conversations.md", AdversarialMode.Answer, 23)]
    [InlineData("more-conversations.md", AdversarialMode.Hostile, 96)]
    [InlineData("more-conversations.md", AdversarialMode.Refusal, 63)]
    [InlineData("more-conversations.md", AdversarialMode.Answer, 33)]
    [InlineData("other-conversations.md", AdversarialMode.Hostile, 439)]
    [InlineData("other-conversations.md", AdversarialMode.Refusal, 360)]
    [InlineData("other-conversations.md", AdversarialMode.Answer, 79)]
    public void Run_Table_Holds(string file, AdversarialMode mode, int rows)
    {
        var report = AdversarialTests.Run(Molvia, file, File.ReadAllText(Repository.At("Bot.Tests", "Guidelines", "Proof", file)), mode, new StubbedModel(Molvia).Side);

        Assert.Empty(report.Problems);
        Assert.Equal(rows, report.Rows.Count);
        Assert.True(report.Passed, string.Join('\n', report.Rows.SelectMany(row => row.Failures.Select(failure => $"{row.Id} turn {failure.Turn}: {failure.Assertion}\n{row.Transcript}"))));
    }
}
