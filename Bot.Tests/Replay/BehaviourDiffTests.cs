using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Tests.Kit;

namespace Bot.Tests.Replay;

/// <summary>What customers would notice of an edit, found in conversations that they had.</summary>
public sealed class BehaviourDiffTests
{
    private const string Orders = "id,total:number\nSO1,12\nSO2,40\n";

    private const string Services = "orders: { table: orders, key: id }\ncrm:\n  http: https://crm.example/api\n  operations: { find: { get: \"/customers/{id}\" } }\n";

    private const string Scripts = """
        script: order
        title: Order
        when: { keywords: [order] }
        steps:
          - ask: id
            say: Which order?
          - call: orders.find
            with: { id: "{{ id }}" }
            into: order
          - choose: more
            say: "It costs {{ order.total }}. What next?"
            options: [ { value: change, label: Change it }, { value: done, label: Done } ]
          - if: more == "change"
            then:
              - handoff: care
                say: A colleague will change it.
            else:
              - say: All right.
        ---
        script: hours
        title: Hours
        when: { keywords: [open] }
        steps:
          - say: We open at nine.
        """;

    [Fact]
    public void SameRelease_ChangesNothing() => Assert.Empty(Compare(Scripts).Changes);

    [Theory]
    [InlineData("script: hours", "# about the doors\nscript: hours")]
    [InlineData("say: All right.", "say: \"All right.\"")]
    [InlineData("title: Hours", "title:   Hours")]
    public void NoOpEdit_ChangesNothing(string from, string to) => Assert.Empty(Compare(Edit(from, to)).Changes);

    [Fact]
    public void OrderOfScripts_ChangesNothing() =>
        Assert.Empty(Compare(string.Join("\n---\n", Scripts.Split("\n---\n").Reverse())).Changes);

    [Theory]
    [InlineData("A colleague will change it.", "Somebody will change it.", ChangeKind.Wording, "other wording in order")]
    [InlineData("We open at nine.", "We open at ten.", ChangeKind.Wording, "other wording in hours")]
    [InlineData("It costs {{ order.total }}.", "It costs {{ order.total + 1 }}.", ChangeKind.Wording, "other wording in order")]
    [InlineData("label: Change it", "label: Change my order", ChangeKind.Choices, "other choices in order")]
    [InlineData("more == \"change\"", "more != \"change\"", ChangeKind.HandoffLost, "are no longer handed to care")]
    [InlineData("handoff: care", "handoff: sales", ChangeKind.Handoff, "now handed to sales")]
    [InlineData("keywords: [open]", "keywords: [shut]", ChangeKind.NotUnderstood, "are no longer understood (before: hours)")]
    [InlineData("into: order", "into: other", ChangeKind.Wording, "other wording in order")]
    [InlineData("- say: We open at nine.", "- call: crm.find\n    with: { id: 7 }\n    into: who\n  - say: We open at nine.", ChangeKind.Unrecorded, "now ask crm.find, which nobody recorded an answer of")]
    public void Edit_ThatCustomersNotice_IsFoundAndNamed(string from, string to, ChangeKind kind, string summary)
    {
        var report = Compare(Edit(from, to));

        Assert.Contains(report.Changes, change => change.Kind == kind && change.Summary == summary);
    }

    [Fact]
    public void Message_ThatReachesAnotherScript_IsNamedByIt()
    {
        var report = Compare(Edit("keywords: [open]", "keywords: [closed]") + "\n---\nscript: refunds\ntitle: Refunds\nwhen: { keywords: [open] }\nsteps:\n  - say: Refunds are open.");

        var change = Assert.Single(report.Changes);
        Assert.Equal("now reach refunds", change.Summary);
        Assert.Equal(("are you open", "We open at nine.", "Refunds are open."), (change.Said, change.Before, change.After));
    }

    [Fact]
    public void CustomersWhoPressed_AreFollowedThoughQuestionsHaveOtherIds()
    {
        var after = Release(Edit("  - choose: more", "  - call: orders.find\n    with: { id: SO2 }\n    into: second\n  - choose: more"));

        var report = Compare(Release(Scripts), after, new Recorder(Release(Scripts)).Says("order", "SO1").Presses("Change it"));

        // The second look-up is the change; the press after it still means what it meant.
        var change = Assert.Single(report.Changes);
        Assert.Equal((ChangeKind.Calls, "orders.find", 2), (change.Kind, change.Subject, change.Message));
        Assert.Equal("other wording in order", Assert.Single(Compare(Release(Scripts), Release(Edit("A colleague", "Somebody")), new Recorder(Release(Scripts)).Says("order", "SO1").Presses("Change it")).Changes).Summary);
    }

    [Fact]
    public void Form_AskedUnderAnotherId_IsNoChangeAndItsAnswersArrive()
    {
        const string Forms = "script: data\ntitle: Data\nwhen: { keywords: [data] }\nsteps:\n  - form: who\n    say: Who are you?\n    fields:\n      - ask: first\n        say: Your name?\n        label: Name\n      - ask: town\n        say: Your town?\n        label: Town\n  - say: \"Hello {{ who.first }} of {{ who.town }}.\"";
        var recorder = new Recorder(Release(Forms)).Says("data", "Ada", "Rome");

        Assert.Empty(Compare(Release(Forms), Release("# our customers\n" + Forms), recorder).Changes);
        var change = Assert.Single(Compare(Release(Forms), Release(Forms.Replace("Hello", "Welcome", StringComparison.Ordinal)), recorder).Changes);
        Assert.Contains("Welcome Ada of Rome.", change.After, StringComparison.Ordinal);
        Assert.Contains(Compare(Release(Forms), Release(Forms.Replace("label: Town", "label: City", StringComparison.Ordinal)), recorder).Changes, found => found.Kind == ChangeKind.Card);
    }

    [Fact]
    public void EditedTable_ReachesCustomersThoughItsOldRowIsOnRecord()
    {
        var edited = Packs.Release(Scripts, ("services.yaml", Services), ("data/orders.csv", Orders.Replace("12", "13", StringComparison.Ordinal)));

        var change = Assert.Single(Compare(Release(Scripts), edited, new Recorder(Release(Scripts)).Says("order", "SO1")).Changes);

        Assert.Contains("It costs 12.", change.Before, StringComparison.Ordinal);
        Assert.Contains("It costs 13.", change.After, StringComparison.Ordinal);
    }

    [Fact]
    public void AnswerOfAService_ComesFromTheRecord()
    {
        var scripts = Edit("- say: We open at nine.", "- call: crm.find\n    with: { id: 7 }\n    into: who\n  - say: \"Good day, {{ who.name }}.\"");
        var recorder = new Recorder(Release(scripts)).With("crm.find", new { name = "Ada" }).Says("open");

        var change = Assert.Single(Compare(Release(scripts), Release(scripts.Replace("Good day", "Hello", StringComparison.Ordinal)), recorder).Changes);

        Assert.Equal(("Good day, Ada.", "Hello, Ada."), (change.Before, change.After));
    }

    [Fact]
    public void ErasedConversation_IsLeftOutAndCounted()
    {
        var recorded = new Recorder(Release(Scripts)).Says("open").Conversation;
        var erased = recorded with { Turns = [recorded.Turns[0] with { Kind = "Erased", Event = default, Snapshot = default }] };

        var report = new BehaviourDiff(Release(Scripts), Release(Scripts), Engine.Step).Compare([erased]);

        Assert.Equal((0, 1), (report.Conversations, report.Skipped));
    }

    private static string Edit(string from, string to)
    {
        Assert.Contains(from, Scripts, StringComparison.Ordinal);
        return Scripts.Replace(from, to, StringComparison.Ordinal);
    }

    private static Release Release(string scripts) => Packs.Release(scripts, ("services.yaml", Services), ("data/orders.csv", Orders));

    private static BehaviourReport Compare(string edited)
    {
        var before = Release(Scripts);
        return Compare(
            before,
            Release(edited),
            new Recorder(before, "shop|directline|1").Says("order", "SO1").Presses("Change it"),
            new Recorder(before, "shop|directline|2").Says("order", "SO2", "Done"),
            new Recorder(before, "shop|directline|3").Says("are you open"));
    }

    private static BehaviourReport Compare(Release before, Release after, params Recorder[] recorders) =>
        new BehaviourDiff(before, after, Engine.Step).Compare(recorders.Select(recorder => recorder.Conversation));
}
