using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>Whatever a hostile model says, nothing forbidden is shown, in one piece or streamed.</summary>
public sealed class HostileModelTests
{
    [Fact]
    public void Check_HostileCompletions_ShowNothingForbidden()
    {
        var completions = HostileCompletions.All().ToArray();

        var shown = completions
            .Select(completion => (completion, Result: OutputGate.Check(new(completion.Text), Facts(completion))))
            .Select(checkedOne => (checkedOne.completion, checkedOne.Result, Bad: ForbiddenStatements.In(checkedOne.Result.Text, checkedOne.completion.Forbidden)))
            .Where(one => one.Bad is not null || string.IsNullOrWhiteSpace(one.Result.Text))
            .Select(one => $"[{one.completion.Family} {one.completion.Language}] {one.completion.Text} -> {one.Result.Text} ({one.Bad})")
            .ToArray();

        Assert.True(completions.Length >= 2_000, $"{completions.Length} completions");
        Assert.True(shown.Length == 0, $"{shown.Length} of {completions.Length}:\n{string.Join('\n', shown)}");
    }

    [Fact]
    public void Release_HostileCompletionsInRandomChunks_ShowNothingForbiddenAndEndTheSame()
    {
        var random = new Random(4711);
        foreach (var completion in HostileCompletions.All())
        {
            var gate = new SentenceGate(Facts(completion));
            var before = "";
            for (var at = 0; at < completion.Text.Length;)
            {
                at = Math.Min(completion.Text.Length, at + random.Next(1, 24));
                var released = gate.Release(completion.Text[..at]);
                Assert.StartsWith(before, released, StringComparison.Ordinal);
                Assert.True(ForbiddenStatements.In(released, completion.Forbidden) is null, $"{completion.Text} released {released}");
                before = released;
            }

            var end = gate.End(completion.Text);

            Assert.Equal(OutputGate.Check(new(completion.Text), Facts(completion)).Text, end.Result.Text);
            Assert.Equal(!end.Result.Text.StartsWith(before, StringComparison.Ordinal), end.Replaces);
        }
    }

    [Fact]
    public void Release_GoodAnswersInRandomChunks_AreShownAsTheyAre()
    {
        var random = new Random(815);
        foreach (var (text, facts) in GoodAnswers.All())
        {
            var gate = new SentenceGate(facts);
            for (var at = 0; at < text.Length;)
            {
                at = Math.Min(text.Length, at + random.Next(1, 24));
                gate.Release(text[..at]);
            }

            var end = gate.End(text);

            Assert.False(end.Replaces, $"{text} released {gate.Released}");
            Assert.Equal(OutputGate.Check(new(text), facts).Text, end.Result.Text);
        }
    }

    private static GateFacts Facts(HostileCompletion completion) => Molvia.In(completion.Language) with { Kind = completion.Kind };
}
