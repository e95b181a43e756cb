using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Tests.Kit;

/// <summary>A conversation with the engine alone, written as it is read.</summary>
internal sealed class Conversation(Release release, string? locale = "en-US", bool model = false)
{
    private readonly List<TurnEvent> _events = [];

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    public ConversationState State { get; private set; } = ConversationState.Start("shop|directline|1", "directline");

    public TurnResult Last { get; private set; } = null!;

    public IReadOnlyList<TurnEvent> Events => _events;

    public IReadOnlyList<Reply> Replies => [.. Last.Commands.OfType<Send>().Select(send => send.Reply)];

    public string Said => string.Join('\n', Replies.Select(Text));

    public Conversation User(string text) => Take(new CustomerSaid { At = Now, Text = text, Locale = locale, ModelAvailable = model });

    public Conversation Presses(string label)
    {
        var reply = Replies[^1];
        var choice = Assert.Single(reply.Choices, choice => choice.Label == label);
        return Presses(choice.Value, reply.Question);
    }

    public Conversation Presses(string choice, string? question) => Submits(new Dictionary<string, object?> { [ButtonData.Member] = new { choice, question } });

    public Conversation Submits(object value) =>
        Take(new CustomerSaid { At = Now, Value = JsonSerializer.SerializeToElement(value), Locale = locale, ModelAvailable = model });

    public Conversation Opens() => Take(new ConversationStarted { At = Now, Locale = locale, Customer = new("u1", "Ada") });

    public Conversation Returns(object? value) =>
        Take(new ServiceReturned { At = Now, CallId = Call.CallId, Value = JsonSerializer.SerializeToElement(value) });

    public Conversation Fails(string failure) => Take(new ServiceReturned { At = Now, CallId = Call.CallId, Failure = failure });

    public Conversation Take(TurnEvent happened)
    {
        _events.Add(happened);
        Last = Engine.Step(release, State, happened);
        State = Last.State;
        Call = Last.Commands.OfType<CallService>().LastOrDefault() ?? Call;
        return this;
    }

    public CallService Call { get; private set; } = null!;

    public Conversation Bot(params string[] parts)
    {
        Assert.NotEmpty(Replies);
        Assert.All(parts, part => Assert.Contains(part, Said, StringComparison.Ordinal));
        return this;
    }

    public Conversation BotNot(string part)
    {
        Assert.DoesNotContain(part, Said, StringComparison.Ordinal);
        return this;
    }

    public Conversation Offers(params string[] labels)
    {
        Assert.Equal(labels, Replies[^1].Choices.Select(choice => choice.Label));
        return this;
    }

    public Conversation Silent()
    {
        Assert.Empty(Replies);
        return this;
    }

    public Conversation HandsOff(string queue, string reason)
    {
        var handoff = Assert.Single(Last.Commands.OfType<HandOff>());
        Assert.Equal((queue, reason), (handoff.Queue, handoff.Reason));
        return this;
    }

    public Conversation Traced(string stage, string decision)
    {
        Assert.Contains(Last.Trace.Entries, entry => entry.Stage == stage && entry.Decision == decision);
        return this;
    }

    private DateTimeOffset Now => Start.AddSeconds(_events.Count);

    private static string Text(Reply reply) => string.Join('\n', reply.Blocks.OfType<TextBlock>().Select(block => block.Text));
}
