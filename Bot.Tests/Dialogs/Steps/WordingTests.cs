using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class WordingTests
{
    private static readonly Bot.Dialogs.Packs.Release Greeting = Packs.Release("""
        script: main
        when: { patterns: ["^go$", "^去$"] }
        steps:
          - say: { en: [Hello, Hi there, Good day], zh: 您好, channels: { msteams: { en: Hello team, zh: 团队好 }, lanying: 您好呀 } }
        """);

    private static string Say(string seed, string channel, int turns, string text = "go")
    {
        var state = ConversationState.Start(seed, channel) with { Turns = turns };
        var result = Engine.Step(Greeting, state, new CustomerSaid { At = Conversation.Start, Text = text });
        return Assert.IsType<TextBlock>(result.Commands.OfType<Send>().Single().Reply.Blocks.Single()).Text;
    }

    [Fact]
    public void Say_SeveralWordings_AreAllUsedAndStableOnReplay()
    {
        var first = Enumerable.Range(0, 60).Select(i => Say($"shop|directline|{i}", "directline", 0)).ToList();

        Assert.Equal(["Good day", "Hello", "Hi there"], first.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(first, Enumerable.Range(0, 60).Select(i => Say($"shop|directline|{i}", "directline", 0)));
    }

    [Fact]
    public void Say_SeveralWordings_ChangeFromTurnToTurn() =>
        Assert.All(Enumerable.Range(0, 20), turn => Assert.NotEqual(Say("a", "directline", turn), Say("a", "directline", turn + 1)));

    [Theory]
    [InlineData("msteams", "go", "Hello team")]
    [InlineData("msteams", "去", "团队好")]
    [InlineData("lanying", "go", "您好呀")]
    [InlineData("webchat", "去", "您好")]
    public void Say_OnAChannel_UsesItsWording(string channel, string text, string said) => Assert.Equal(said, Say("a", channel, 0, text));

    [Fact]
    public void Say_MissingTranslation_FallsBackToTheFirstLanguage() =>
        new Conversation(Packs.Release("script: main\nwhen: { patterns: [\"^去$\"] }\nsteps:\n  - say: { en: Only English }"), "zh-CN").User("去").Bot("Only English");

    [Fact]
    public void Say_ValueWithFallback_IsNeverEmpty() =>
        Packs.Talk("- say: \"Hello {{ customer.name ?? 'there' }}\"").User("go").Bot("Hello there").Opens().User("go").Bot("Hello Ada");

    [Fact]
    public void Say_BadWordings_AreToldWithPlaceAndRemedy()
    {
        Assert.Contains(Packs.Problems("- say: []"), text => text.StartsWith("4:10: CB0203 'say' must be a text, or a list of 1 to 20 wordings", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- say: { en: [a, { b: c }], zh: d }"), text => text.Contains("CB0203", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- say: { channels: { msteams: x } }"), text => text.Contains("CB0203 'say' has no text for all channels", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- say: { en: a, zh: b, channels: { Ms Teams: x } }"), text => text.Contains("CB0205 'Ms Teams' cannot be the name of a channel", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- say: { en: a, zh: b, channels: { msteams: { en: x } } }"), text => text.Contains("CB0207 'say' on msteams has no translation into 'zh'", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- choose: x\n  say: a\n  options: [ { value: [a, b] } ]"), text => text.Contains("CB0203 value must be a text, or texts by language", StringComparison.Ordinal));
    }
}
