using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class AnswerStepTests
{
    private const string Steps = """
        script: main
        when: { patterns: ["^ask"] }
        steps:
          - say: Let me see.
          - answer: "What about {{ said.text }}?"
            into: words
            otherwise: [ { say: Nobody knows. } ]
          - say: "Kept: {{ words }} ({{ said.text }})"
        """;

    private static Conversation Begin(bool model = true, string? steps = null) => new(Packs.Release(steps ?? Steps), model: model);

    private static AskModel Asked(Conversation conversation) => Assert.Single(conversation.Last.Commands.OfType<AskModel>());

    private static ModelReturned Answer(AskModel ask, string? text) => new() { At = Conversation.Start, CallId = ask.CallId, Text = text, Failure = text is null ? "timeout" : null, Model = "m" };

    [Fact]
    public void Answer_ModelReturns_IsSaidAndTheScriptGoesOn()
    {
        var conversation = Begin().User("ask tea").Bot("Let me see.");
        var ask = Asked(conversation);

        Assert.Equal(("What about ask tea?", "Lantern Store"), (ask.Question, ask.Brand));
        conversation.Take(Answer(ask, "Tea is fine.")).Bot("Tea is fine.\nKept: Tea is fine. (ask tea)");
        Assert.True(conversation.Replies[^1].ByModel);
        Assert.True(conversation.State.IsIdle);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Answer_ModelFails_RunsOtherwise(string? text)
    {
        var conversation = Begin().User("ask tea");

        conversation.Take(Answer(Asked(conversation), text)).Bot("Nobody knows.").BotNot("Kept");
        Assert.False(conversation.Replies[^1].ByModel);
    }

    [Fact]
    public void Answer_NoModel_RunsOtherwiseAtOnce() => Begin(model: false).User("ask tea").Bot("Let me see.\nNobody knows.").Traced("step", "no-model");

    [Fact]
    public void Answer_NoModelAndNoOtherwise_IsHonest() =>
        Begin(model: false, "script: main\nwhen: { patterns: [\"^ask\"] }\nsteps:\n  - answer: Why?").User("ask").Bot("cannot answer");

    [Fact]
    public void Answer_CustomerSpeaksMeanwhile_IsHeardAfterwards()
    {
        var conversation = Begin().User("ask tea");
        var ask = Asked(conversation);

        conversation.User("ask coffee").Silent();
        conversation.Take(Answer(ask, "Tea is fine.")).Bot("Kept: Tea is fine. (ask tea)", "Let me see.");
        Assert.Equal("What about ask coffee?", Asked(conversation).Question);
    }

    [Fact]
    public void Answer_AnotherCall_IsIgnored()
    {
        var conversation = Begin().User("ask tea");
        var ask = Asked(conversation);

        conversation.Take(Answer(ask with { CallId = "m0.9" }, "Old.")).Silent().Traced("model", "ignored");
        conversation.Take(Answer(ask, "New.")).Bot("New.");
    }

    [Fact]
    public void Answer_Wrong_IsToldWithARemedy()
    {
        Assert.Contains(Packs.Problems("- answer:"), text => text.Contains("CB0202 'answer' is missing", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- answer: a\n  say: b"), text => text.Contains("CB0201 The step 'answer' knows no 'say'", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- answer: a\n  into: Big Name"), text => text.Contains("CB0205", StringComparison.Ordinal));
    }
}
