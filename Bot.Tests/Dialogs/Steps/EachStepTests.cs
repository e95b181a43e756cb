using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

public class EachStepTests
{
    private const string Items = "- remember: { items: [ { name: lamp }, { name: cable }, { name: bulb } ] }\n";

    [Fact]
    public void Each_List_RunsItsStepsForEveryElement()
    {
        var conversation = Packs.Talk(Items + """
            - each: items
              as: thing
              number: position
              steps:
                - say: "{{ position }}. {{ thing.name }}"
            - say: "after{{ thing.name }}"
            """).User("go").Bot("1. lamp\n2. cable\n3. bulb\nafter");

        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Each_QuestionInside_WaitsInEveryRound() => Packs.Talk(Items + """
        - each: items
          steps:
            - confirm: keep
              say: "Keep the {{ item.name }}?"
            - if: keep
              then: [ { say: "Kept {{ item.name }}" } ]
        - say: done
        """).User("go").Bot("Keep the lamp?").User("yes").Bot("Kept lamp\nKeep the cable?").User("no").Bot("Keep the bulb?").BotNot("Kept").User("yes").Bot("Kept bulb\ndone");

    [Fact]
    public void Each_MoreThanTheLimit_Stops() => Packs.Talk(Items + """
        - each: items
          limit: 2
          steps: [ { say: "{{ item.name }}" } ]
        - say: end
        """).User("go").Bot("lamp\ncable\nend").BotNot("bulb");

    [Fact]
    public void Each_InsideEach_RunsEveryCombination() => Packs.Talk("""
        - remember: { rows: [ { cells: [1, 2] }, { cells: [] }, { cells: [3] } ] }
        - each: rows
          as: row
          steps:
            - each: row.cells
              as: cell
              steps: [ { say: "{{ cell }}" } ]
            - say: "-"
        """).User("go").Bot("1\n2\n-\n-\n3\n-");

    [Fact]
    public void Each_LeftByGo_BeginsAnew()
    {
        var conversation = Packs.Talk(Items + """
            - each: items
              id: loop
              steps:
                - if: item.name == "cable" && !again
                  then: [ { go: out } ]
                - say: "{{ item.name }}"
            - end: true
            - remember: { again: true }
              id: out
            - go: loop
            """).User("go").Bot("lamp\nlamp\ncable\nbulb");

        Assert.True(conversation.State.IsIdle);
    }

    [Fact]
    public void Each_NoList_DoesNothing() => Packs.Talk("- each: said.value.none\n  steps: [ { say: never } ]\n- say: after").User("go").Bot("after").BotNot("never");

    [Fact]
    public void Each_EndlessWork_IsStoppedHonestly() => Packs.Talk("""
        - remember: { many: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] }
        - each: many
          as: a
          steps:
            - each: many
              as: b
              steps: [ { say: "{{ a }}{{ b }}" } ]
        """).User("go").Bot("cannot answer").Traced("step", "stopped");

    [Fact]
    public void Each_BadKeys_AreToldWithPlaceAndRemedy()
    {
        Assert.Contains(Packs.Problems("- each: item.parts\n  steps: [ { say: x } ]"), text => text.Contains("CB0205 The list 'item.parts' reads a value that has the name of its own elements", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- each: said.files\n  steps: []"), text => text.StartsWith("5:12: CB0202 'steps' is empty", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- each: said.files\n  limit: 500\n  steps: [ { say: x } ]"), text => text.Contains("CB0204 'limit' must be a whole number from 1 to 100", StringComparison.Ordinal));
        Assert.Contains(Packs.Problems("- each: said.files"), text => text.Contains("CB0202 'steps' is missing", StringComparison.Ordinal));
    }
}
