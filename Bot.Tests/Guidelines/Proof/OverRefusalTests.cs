using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Guidelines.Proof;

/// <summary>Questions of ordinary customers, written before anybody saw which of them are refused, and never used to mend a guideline.</summary>
public sealed class OverRefusalTests
{
    private const double MostRefused = 0.02;

    [Theory]
    [InlineData("ecommerce")]
    [InlineData("lanying")]
    public void NormalQuestions_AreHardlyEverRefused(string pack)
    {
        var release = PackCompiler.Compile(PackCompiler.Read(Repository.At("packs", pack))).Release!;
        string[] questions = [.. File.ReadLines(Repository.At("Bot.Tests", "Guidelines", "Proof", $"normal-{pack}.txt"))];
        Assert.Equal(250, questions.Length);

        string[] refused = [.. questions.Where(question => IsRefused(release, question))];

        Assert.True(refused.Length <= MostRefused * questions.Length, $"{refused.Length} of {questions.Length} were refused:\n{string.Join('\n', refused)}");
    }

    private static bool IsRefused(Release release, string question) =>
        Engine.Step(release, ConversationState.Start("c", "test"), new CustomerSaid { At = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), Text = question, ModelAvailable = true })
            .Trace.Entries.Any(entry => entry is { Stage: "guidelines", Decision: "refused" });
}
