using System.Text.Json;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs;

/// <summary>A model chooses among scripts that are close, and never outside them.</summary>
public sealed class ModelChoiceTests
{
    private const string Scripts = """
        script: repair
        title: Repair a lamp
        when: { examples: [lamp, my lamp is broken] }
        steps: [ { say: We repair it. } ]
        ---
        script: refund
        title: Money back for a lamp
        when: { examples: [lamp, my lamp shall go back] }
        steps: [ { say: You get your money back. } ]
        """;

    private const string Ambiguous = "lamp";

    [Fact]
    public void Choice_OfACandidate_StartsIt()
    {
        var (conversation, ask) = Asked();

        Assert.Equal(["refund", "repair"], ask.Choices.Select(choice => choice.Id).Order());
        Assert.Contains(ask.Choices, choice => choice is { Title: "Repair a lamp", Examples: ["lamp", "my lamp is broken"] });
        conversation.Take(Returned(ask, "repair")).Bot("We repair it.").Traced("scripts", "chosen");
        Assert.False(conversation.Replies[0].ByModel);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("hours")]
    [InlineData("Repair a lamp")]
    public void Choice_OfSomethingElse_IsAskedAsWithoutAModel(string? choice)
    {
        var (conversation, ask) = Asked();
        var without = Begin(chooses: true, model: false).User(Ambiguous);

        conversation.Take(Returned(ask, choice));

        Assert.Equal(Blocks(without), Blocks(conversation));
        conversation.Presses("Repair a lamp").Bot("We repair it.");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Option_OffOrNoModel_AsksTheCustomer(bool chooses, bool model) =>
        Assert.Empty(Begin(chooses, model).User(Ambiguous).Bot("Which of these").Last.Commands.OfType<AskModel>());

    [Fact]
    public void Message_Meanwhile_TakesItsPlace() => Asked().Conversation.User("my lamp is broken").Bot("We repair it.");

    private static (Conversation Conversation, AskModel Ask) Asked()
    {
        var conversation = Begin(chooses: true, model: true).User(Ambiguous).Silent();
        return (conversation, Assert.Single(conversation.Last.Commands.OfType<AskModel>()));
    }

    private static Conversation Begin(bool chooses, bool model) =>
        new(Packs.Release(Scripts, ("pack.yaml", Packs.Settings + (chooses ? "model: { chooses: true }\n" : ""))), model: model);

    private static string Blocks(Conversation conversation) =>
        JsonSerializer.Serialize(conversation.Replies.Select(reply => new { reply.Blocks, Labels = reply.Choices.Select(choice => choice.Label) }));

    private static ModelReturned Returned(AskModel ask, string? choice) => new() { At = Conversation.Start, CallId = ask.CallId, Choice = choice };
}
