using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Conversations;
using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Timers;
using Bot.Dialogs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Bot.Tests.Conversations;

/// <summary>What grains are told survives the wire between silos; in one process it is never written, so only this test would notice.</summary>
public sealed class GrainMessagesTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly TurnEvent[] Events =
    [
        new ConversationStarted { At = At, Customer = new("u1", "Ada") { Attributes = new Dictionary<string, string> { ["tier"] = "gold" } }, Locale = "zh-CN" },
        new CustomerSaid
        {
            At = At, Text = "你好 \"x\"", Value = JsonElement.Parse("""{"n":1.50,"deep":[null,{"a":"😀"}]}"""), Attachments = [new("image/png", "https://x.example/a.png", "a")],
            Location = new(31.2, 121.5, "Shanghai"), Customer = new("u1"), Locale = "en", ModelAvailable = true,
        },
        new ServiceReturned { At = At, CallId = "c1", Value = JsonElement.Parse("null") },
        new ModelReturned { At = At, CallId = "m1", Text = "Yes.", Model = "m", PromptHash = "ab" },
        new TimerFired { At = At, Timer = "t" },
        new AgentSaid { At = At, Agent = "Li", Text = "Hello" },
        new HandoffChanged { At = At, State = "accepted" },
    ];

    private static readonly Command[] Commands =
    [
        new Send(new Reply { Language = "en", Blocks = [new TextBlock("a") { Source = new("script") }], Choices = [new("Red", "red")], Question = "q", ByModel = true, Answer = "m1" }),
        new CallService("c1", "orders", "find", JsonElement.Parse("""{"id":"SO1"}""")),
        new AskModel("m1", "why", "en") { Brand = "Shop", Facts = ["a"], History = [new(true, "hi")] },
        new SetTimer("t", At),
        new HandOff("care", "asked", "summary"),
        new Close("completed"),
    ];

    [Fact]
    public async Task Inbound_WithAnyEvent_IsReadBackWhole()
    {
        await using var host = await ConversationHost.StartAsync();
        AssertCovers<TurnEvent>(Events);

        foreach (var happened in Events)
        {
            var sent = ConversationHost.Said("hello", "id1", DeliveryMode.Inline) with { Event = happened };
            var read = Again(host, sent);

            Assert.Equal(sent with { Event = null, Activity = null }, read with { Event = null, Activity = null });
            Assert.Equal(sent.Activity, read.Activity);
            AssertSame(happened, read.Event!);
            AssertSame(happened, Again(host, happened));
        }
    }

    [Fact]
    public async Task OpenCall_WithAnyCommand_IsReadBackWhole()
    {
        await using var host = await ConversationHost.StartAsync();
        AssertCovers<Command>(Commands);

        foreach (var command in Commands)
        {
            var sent = new OpenCall("shop|a|b", 3, 1, "c1", new TurnRoot(2, 5, "r", "u1", DeliveryMode.Inline), "hash", command, "reference");
            var read = Again(host, sent);

            Assert.Equal(sent with { Command = null! }, read with { Command = null! });
            Assert.Equal(JsonSerializer.Serialize(command, DialogsJson.Default.Command), JsonSerializer.Serialize(read.Command, DialogsJson.Default.Command));
        }
    }

    [Fact]
    public async Task SmallMessages_AreReadBackWhole()
    {
        await using var host = await ConversationHost.StartAsync();

        Assert.Equal(new Accepted(3, 7, true), Again(host, new Accepted(3, 7, true)));
        Assert.Equal(new DueTimer("k", "t", 42), Again(host, new DueTimer("k", "t", 42)));
    }

    [Fact]
    public void Grain_IsToldNothingElse()
    {
        Type[] known = [typeof(Inbound), typeof(Accepted), typeof(OpenCall), typeof(TurnEvent), typeof(DueTimer), typeof(long), typeof(int), typeof(string)];

        var told = typeof(IConversationGrain).GetMethods().SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method.ReturnType.GenericTypeArguments));

        Assert.Empty(told.Except(known));
    }

    private static T Again<T>(ConversationHost host, T message)
    {
        var serializer = host.Services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(message))!;
    }

    private static void AssertSame(TurnEvent sent, TurnEvent read) =>
        Assert.Equal(JsonSerializer.Serialize(sent, DialogsJson.Default.TurnEvent), JsonSerializer.Serialize(read, DialogsJson.Default.TurnEvent));

    private static void AssertCovers<T>(IEnumerable<object> samples) => Assert.Equal(
        typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType.Name).Order(StringComparer.Ordinal),
        samples.Select(sample => sample.GetType().Name).Order(StringComparer.Ordinal));
}
