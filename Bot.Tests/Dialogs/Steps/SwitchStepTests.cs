using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class SwitchStepTests
{
    private const string States = """
        - ask: state
          say: Which state?
        - switch: state
          cases:
            shipped: [ { say: On its way } ]
            delivered | returned:
              - say: Over
              - say: and done
            3: [ { say: Three } ]
            quiet: []
          else: [ { say: Unknown } ]
        - say: Bye
        """;

    [Theory]
    [InlineData("SHIPPED", "On its way\nBye")]
    [InlineData("returned", "Over\nand done\nBye")]
    [InlineData("3", "Three\nBye")]
    [InlineData("lost", "Unknown\nBye")]
    public void Switch_Value_TakesItsCaseAndGoesOn(string state, string said) => Packs.Talk(States).User("go").User(state).Bot(said);

    [Fact]
    public void Switch_EmptyCase_DoesNothing() => Packs.Talk(States).User("go").User("quiet").Bot("Bye").BotNot("Unknown");

    [Fact]
    public void Switch_MissingValueWithoutElse_GoesOn() =>
        Packs.Talk("- switch: said.value.nothing\n  cases: { a: [ { say: A } ] }\n- say: after").User("go").Bot("after").BotNot("A");

    [Fact]
    public void Switch_BadCases_AreToldWithPlaceAndRemedy()
    {
        Assert.Contains(Packs.Problems("- switch: a\n  cases: [b]"), text => text.StartsWith("5:12: CB0203 'cases' must be a map of values and steps", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- switch: a\n  cases: { x: [ { say: 1 } ], y | X: [ { say: 2 } ] }"), text => text.Contains("CB0206 The case 'X' is given twice", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- switch: a"), text => text.Contains("CB0202 'cases' is missing", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- switch: a\n  case: { x: [] }"), text => text.Contains("Did you mean 'cases'?", StringComparison.Ordinal));
    }
}
