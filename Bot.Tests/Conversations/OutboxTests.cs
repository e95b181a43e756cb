using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Conversations.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Conversations;

/// <summary>Replies arrive in order, once, or are parked where people see them.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task Reply_FailingTwice_IsSentAgainBeforeTheNextOne()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key();
        host.Channel.Answer = (delivery, _) => Task.FromResult(new DeliveryOutcome(
            delivery is { Turn: 1, Attempt: < 2 } ? DeliveryOutcomeKind.Retry : DeliveryOutcomeKind.Delivered));

        await host.SayAsync(key, "one");
        await host.SayAsync(key, "two");

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 2, "both replies");
        Assert.Equal(["1: one", "2: two"], host.Channel.Texts(key));
        Assert.Equal([0, 1, 2, 0], host.Channel.Attempts.Select(attempt => attempt.Attempt));
    }

    [Fact]
    public async Task Reply_NeverDelivered_IsParkedAndTheConversationGoesOn()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key();
        host.Channel.Answer = (delivery, _) => delivery.Turn == 1
            ? throw new HttpRequestException("no route")
            : Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Delivered));

        await host.SayAsync(key, "one");
        await host.SayAsync(key, "two");

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 1, "the second reply");
        var parked = Assert.Single(await host.Conversations.ParkedAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1, 3, "no route"), (parked.Turn, parked.Attempts, parked.Problem));
    }

    [Fact]
    public async Task Reply_Refused_IsParkedAtOnce()
    {
        await using var host = await ConversationHost.StartAsync();
        host.Channel.Answer = (_, _) => Task.FromResult(new DeliveryOutcome(DeliveryOutcomeKind.Refused) { Problem = "blocked" });

        await host.SayAsync(ConversationHost.Key(), "one");

        await Eventually.HoldsAsync(() => host.Journal.Read(1, (reader, limit) => reader.InState(CommandState.Parked, limit)).Count == 1, "the parked reply");
        Assert.Single(host.Channel.Attempts);
    }

    [Fact]
    public async Task Replies_NotSentBeforeTheHostStopped_AreSentByTheNextOneInOrder()
    {
        var key = ConversationHost.Key();
        var stuck = new RecordingChannel { Answer = async (_, token) => { await Task.Delay(Timeout.Infinite, token); throw new InvalidOperationException(); } };
        string directory;
        await using (var host = await ConversationHost.StartAsync(channel: stuck))
        {
            directory = host.Directory;
            await host.SayAsync(key, "many 2", "id1");
            await host.SayAsync(key, "three", "id2");
        }

        await using var next = await ConversationHost.StartAsync(directory);

        await Eventually.HoldsAsync(() => next.Channel.Texts(key).Length == 3, "the replies of the last run");
        Assert.Equal(["1.1", "1.2", "2: three"], next.Channel.Texts(key));
        Assert.Equal(["id1", "id1", "id2"], next.Channel.Delivered.Select(delivery => delivery.ReplyTo));
    }

    [Fact]
    public async Task Conversation_WaitingForItsChannel_DoesNotHoldOthersUp()
    {
        await using var host = await ConversationHost.StartAsync();
        host.Channel.Answer = async (delivery, token) =>
        {
            await (delivery.Key.Conversation == "slow" ? Task.Delay(Timeout.Infinite, token) : Task.CompletedTask);
            return new(DeliveryOutcomeKind.Delivered);
        };

        await host.SayAsync(ConversationHost.Key("slow"), "one");
        await host.SayAsync(ConversationHost.Key("quick"), "one");

        await Eventually.HoldsAsync(() => host.Channel.Texts(ConversationHost.Key("quick")).Length == 1, "the quick conversation's reply");
    }

    [Fact]
    public async Task ManyConversations_AtOnce_ShareThePlacesOfTheirApp()
    {
        await using var host = await ConversationHost.StartAsync(services: services => services.Configure<OutboxOptions>(options => options.MaxAtOnce = 2));
        var goOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (underWay, most) = (0, 0);
        host.Channel.Answer = async (delivery, token) =>
        {
            if (delivery.Key.App == "slow")
            {
                most = Math.Max(most, Interlocked.Increment(ref underWay));
                await goOn.Task.WaitAsync(token);
                Interlocked.Decrement(ref underWay);
            }

            return new(DeliveryOutcomeKind.Delivered);
        };
        var (keys, quick) = (Enumerable.Range(0, 20).Select(number => ConversationHost.Key($"slow:{number}")).ToArray(), ConversationHost.Key("quick:1"));

        await Task.WhenAll(keys.Select(key => host.SayAsync(key, "one")));
        await Eventually.HoldsAsync(() => host.Channel.Attempts.Count == 2, "two replies on their way");
        await host.SayAsync(quick, "one");
        await Eventually.HoldsAsync(() => host.Channel.Texts(quick).Length == 1, "the reply to another app");
        goOn.SetResult();

        await Eventually.HoldsAsync(() => keys.All(key => host.Channel.Texts(key).Length == 1), "every reply");
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task ReaderOfTheJournal_Reply_NeedsNoSending()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key(channel: "reads");

        await host.SayAsync(key, "close");

        Assert.Equal("completed", (await host.ReadAsync(key))[^1].Closed);
        Assert.Equal(0, host.Journal.Read(0, (reader, _) =>
        {
            var count = reader.Statement("SELECT count(*) FROM commands");
            count.Step();
            return count.Int64(0);
        }));
    }
}
