using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Upgrade;

public class MovesTests
{
    private const string Order = """
        - id: number
          ask: number
          say: Which number?
          expect: number
        - id: colour
          choose: colour
          say: Which colour?
          options: [red, green]
        - id: sure
          confirm: sure
          say: "{{ number }} {{ colour }}?"
        - say: "{{ number }} {{ colour }} {{ sure }}"
        """;

    [Fact]
    public void Moves_WordsChanged_MovesAndGoesOn()
    {
        var (old, state) = Until(Order, "12", "red");
        var other = Compile(Order.Replace("{{ number }} {{ colour }}?", "Really {{ number }}?", StringComparison.Ordinal));

        Assert.Null(Moves.Obstacle(old, other, state));
        var moved = Engine.Step(other, state, Said("yes"));
        Assert.Equal("12 red true", Text(moved));
    }

    [Theory]
    [InlineData("- id: number\n  ask: number", "- id: nummer\n  ask: number", "step 'number' is not the same")]
    [InlineData("expect: number", "expect: date", "step 'number' is not the same")]
    [InlineData("[red, green]", "[red, blue]", "step 'colour' is not the same")]
    [InlineData("ask: number\n", "ask: amount\n", "step 'number' is not the same")]
    [InlineData("- id: sure", "- id: agreed", "step 'sure' is not the same")]
    [InlineData("- id: colour", "- ask: shop\n  id: shop\n  say: Which shop?\n- id: colour", null)]
    public void Moves_StepsChanged_OnlyWhenNothingIsLost(string before, string after, string? obstacle)
    {
        var (old, state) = Until(Order, "12", "red");
        var found = Moves.Obstacle(old, Compile(Order.Replace(before, after, StringComparison.Ordinal)), state);

        Assert.Equal(obstacle is null ? null : $"script 'main': {obstacle}", found);
    }

    [Fact]
    public void Moves_NewQuestionBeforeThePlaceThatIsReadLater_Stays()
    {
        var (old, state) = Until(Order, "12", "red");
        var other = Compile(Order.Replace("- id: colour", "- ask: shop\n  id: shop\n  say: Which shop?\n- id: colour", StringComparison.Ordinal)
            .Replace("{{ number }} {{ colour }} {{ sure }}", "{{ shop }}", StringComparison.Ordinal));

        Assert.Equal("script 'main': 'shop' is needed and was never asked for", Moves.Obstacle(old, other, state));
    }

    [Fact]
    public void Moves_ScriptRenamed_Stays()
    {
        var (old, state) = Until(Order, "12");

        Assert.Equal("there is no script 'main'", Moves.Obstacle(old, Packs.Release(Script("renamed", Order)), state));
    }

    internal static CustomerSaid Said(string text) => new() { At = Conversation.Start, Text = text };

    internal static string Text(TurnResult result) =>
        string.Join('\n', result.Commands.OfType<Send>().SelectMany(send => send.Reply.Blocks).OfType<Bot.Dialogs.Replies.TextBlock>().Select(block => block.Text));

    private static Release Compile(string steps) => Packs.Release(Script("main", steps));

    private static string Script(string name, string steps) =>
        $"script: {name}\nwhen: {{ patterns: [\"^go$\"] }}\nsteps:\n" + string.Join('\n', steps.ReplaceLineEndings("\n").Split('\n').Select(line => "  " + line));

    private static (Release Release, ConversationState State) Until(string steps, params string[] answers)
    {
        var release = Compile(steps);
        var state = ConversationState.Start("k", "test");
        foreach (var text in answers.Prepend("go"))
        {
            state = Engine.Step(release, state, Said(text)).State;
        }

        return (release, state);
    }
}
