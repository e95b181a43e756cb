using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Steps;

/// <summary>What a step keeps between turns survives the journal, and is small.</summary>
public class StoredStepsTests
{
    private const int Small = 3_000;

    private static readonly Release Shop = Packs.Release("""
        script: main
        when: { patterns: ["^go$"] }
        steps:
          - remember: { items: [ { name: lamp }, { name: cable } ] }
          - each: items
            number: position
            steps:
              - form: about
                say: "{{ item.name }} {{ position }}?"
                fields: [ { ask: size, say: Size?, expect: number }, { ask: note, say: Note?, optional: true } ]
              - say: "{{ item.name }}: {{ about.size }} {{ about.note }}"
          - answer: "What about {{ said.text }}?"
            into: words
          - wait: 1h
          - rate: service
            say: How was it?
          - say: "{{ words }} {{ service }}"
        """);

    [Fact]
    public void State_StoredAfterEveryTurn_GoesOnAlike()
    {
        var (straight, stored) = (new List<string>(), new List<string>());

        Play(straight, state => state);
        Play(stored, state =>
        {
            var json = JsonSerializer.Serialize(state, DialogsJson.Default.ConversationState);
            Assert.InRange(json.Length, 1, Small);
            return JsonSerializer.Deserialize(json, DialogsJson.Default.ConversationState)!;
        });

        Assert.Equal(straight, stored);
        Assert.Contains("Fine. 4", straight[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reply_WithAForm_SurvivesTheJournal()
    {
        var reply = Assert.Single(new Conversation(Shop).User("go").Replies);
        var json = JsonSerializer.Serialize(reply, DialogsJson.Default.Reply);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, DialogsJson.Default.Reply)!, DialogsJson.Default.Reply));
    }

    private static void Play(List<string> replies, Func<ConversationState, ConversationState> store)
    {
        var state = ConversationState.Start("shop|directline|1", "directline");
        var commands = new List<Command>();
        foreach (var text in (string[])["go", "3", "skip", "5", "blue", "", "", "★★★★"])
        {
            var result = Engine.Step(Shop, state, Next(text, commands));
            state = store(result.State);
            commands = [.. result.Commands];
            replies.Add(JsonSerializer.Serialize(result.Commands, DialogsJson.Default.IReadOnlyListCommand));
        }

        Assert.True(state.IsIdle);
    }

    // Without words it is the turn of whatever was asked for last: the model, the clock.
    private static TurnEvent Next(string text, List<Command> commands) =>
        text.Length > 0 ? new CustomerSaid { At = Conversation.Start, Text = text, Locale = "en", ModelAvailable = true }
        : commands.OfType<AskModel>().LastOrDefault() is { } ask ? new ModelReturned { At = Conversation.Start, CallId = ask.CallId, Text = "Fine." }
        : new TimerFired { At = Conversation.Start.AddHours(1), Timer = commands.OfType<SetTimer>().Single().Timer };
}
