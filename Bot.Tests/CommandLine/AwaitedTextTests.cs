using Bot.CommandLine;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;
using Bot.Tests.Replay;

namespace Bot.Tests.CommandLine;

/// <summary>What <c>why</c> tells of a turn that ended in waiting.</summary>
public sealed class AwaitedTextTests
{
    private const string Scripts = """
        script: customer
        title: Customer
        when: { patterns: ["^customer"] }
        steps:
          - call: crm.find
            with: { id: "A{{ said.text | string.remove 'customer ' | string.slice 0 1 }}", phone: "+8613800138000", deep: { mail: ada@example.com } }
            into: found
          - say: Done.
        """;

    private const string Services = """
        crm:
          http: https://crm.example/api
          operations: { find: { get: "/customers/{id}" } }
        """;

    private static readonly Release Release = Packs.Release(Scripts, ("services.yaml", Services));

    [Fact]
    public void Turn_ThatAwaitsAService_NamesServiceStepAndMaskedValues()
    {
        var turns = new Recorder(Release).With("crm.find", new { name = "Ada" }).Says("customer 7").Conversation.Turns;

        var lines = new AwaitedText([turns[0]], _ => Release).After(turns[0]).ToList();
        Assert.Matches(@"^Awaits the service crm\.find, call \S+, asked in turn 1 by step 1 of the script customer \(scripts/all\.yaml:5\): nothing has come yet\.$", lines[0]);
        Assert.Equal("It was given: id: A7, phone: [phone-1], deep: {\"mail\":\"[email-1]\"}", lines[1]);

        Assert.EndsWith("its outcome came in turn 2.", new AwaitedText(turns, _ => Release).After(turns[0]).First(), StringComparison.Ordinal);
        Assert.Empty(new AwaitedText(turns, _ => Release).After(turns[1]));
    }

    [Fact]
    public void Message_ThatWaitsForItsTurn_NamesTheServiceOfTheEarlierTurn()
    {
        var recorder = new Recorder(Release).With("crm.find", new { name = "Ada" }).Says("customer 7");
        var turns = recorder.Conversation.Turns;
        var state = Engine.Step(Release, recorder.Conversation.Start, new CustomerSaid { At = turns[0].At, Text = "customer 7", Locale = "en-US" }).State;
        var queued = Engine.Step(Release, state, new CustomerSaid { At = turns[0].At, Text = "hello?", Locale = "en-US" });
        var second = turns[1] with { Snapshot = TurnJson.Write(queued.State, DialogsJson.Default.ConversationState), Event = default };

        Assert.Contains("crm.find", new AwaitedText([turns[0], second], _ => null).After(second).First(), StringComparison.Ordinal);
        Assert.Contains("asked in turn 1 by step 1 of the script customer: nothing", new AwaitedText([turns[0], second], _ => null).After(second).First(), StringComparison.Ordinal);
    }
}
