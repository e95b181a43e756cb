using System.Text.Json;
using Bot.Conversations;
using Bot.Conversations.Calls;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;

namespace Bot.Tests.Conversations;

/// <summary>Services and the model are asked outside the grain, and their outcomes come back as turns.</summary>
public sealed class CallTests
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Call_Answered_BecomesATurnOfItsOwn()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();

        await host.SayAsync(key, "call orders", "id1");
        _release.SetResult();

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 2, "both replies");
        Assert.Equal(["1: calling", "c1 gave 42"], host.Channel.Texts(key));
        Assert.Equal(["id1", "id1"], host.Channel.Delivered.Select(delivery => delivery.ReplyTo));
        Assert.Equal(1, (await host.ReadAsync(key))[^1].InReplyTo);
    }

    [Fact]
    public async Task Call_UnderWay_LetsOtherMessagesThrough()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();
        await host.SayAsync(key, "call orders");

        await host.SayAsync(key, "still there?");

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 2, "the reply beside the call");
        Assert.Equal("2: still there?", host.Channel.Texts(key)[1]);
        _release.SetResult();
    }

    [Fact]
    public async Task Model_NewerMessage_CancelsTheQuestionInWork()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();
        await host.SayAsync(key, "ask");

        await host.SayAsync(key, "never mind");

        await Eventually.HoldsAsync(() => host.Journal.Read(key.ToString(), (reader, name) => reader.FindEnd(reader.FindConversation(name))).Turn == 3, "the cancelled call's turn");
        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length > 0, "the reply");
        Assert.Equal(["2: never mind"], host.Channel.Texts(key));
        Assert.Equal(3, JournalAudit.Verify(host.Journal.Path, _ => ConversationHost.Release(), PlainEngine.Step));
    }

    [Fact]
    public async Task Call_UnderWayWhenTheCustomerIsErased_ComesToNothing()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await ConversationHost.StartAsync(calls: async (call, token) =>
        {
            using var given = token.Register(() => ended.TrySetResult());
            return await Answer(call, token);
        });
        var key = ConversationHost.Key();
        await host.SayAsync(key, "call orders");
        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 1, "the reply before the call's");

        Assert.Equal(1, await host.Conversations.EraseAsync(key.Bot, key.Channel, "ann", TestContext.Current.CancellationToken));
        await ended.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _release.SetResult();
        await host.SayAsync(key, "hello");

        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 2, "the reply after it");
        Assert.Equal(["1: calling", "1: hello"], host.Channel.Texts(key));
        Assert.DoesNotContain("orders", string.Join('|', (await host.ReadAsync(key)).Select(item => item.Activity)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_InterruptedByTheEndOfTheHost_IsMadeAgainWithTheSameKey()
    {
        var keys = new List<string>();
        var key = ConversationHost.Key();
        string directory;
        await using (var host = await ConversationHost.StartAsync(calls: (call, token) => { keys.Add(call.IdempotencyKey); return Answer(call, token); }))
        {
            directory = host.Directory;
            await host.SayAsync(key, "call orders", "id1");
            await Eventually.HoldsAsync(() => keys.Count == 1, "the call");
        }

        _release.SetResult();
        await using var next = await ConversationHost.StartAsync(directory, calls: (call, token) => { keys.Add(call.IdempotencyKey); return Answer(call, token); });

        await Eventually.HoldsAsync(() => next.Channel.Texts(key).Contains("c1 gave 42"), "the outcome");
        Assert.Equal(["plain|test|c1|c1", "plain|test|c1|c1"], keys);
        Assert.Equal("id1", next.Channel.Delivered.Last().ReplyTo);
    }

    [Fact]
    public async Task InlineMessage_WithACall_WaitsForItsOutcome()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();
        var accepted = await host.SayAsync(key, "call orders", "id1", DeliveryMode.Inline);

        var replies = new List<string>();
        await foreach (var item in host.Conversations.RepliesAsync(key, accepted.Turn, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))
        {
            replies.Add(PlainEngine.TextOf(item.Reply));
            _release.TrySetResult();
        }

        Assert.Equal(["1: calling", "c1 gave 42"], replies);
        Assert.Empty(host.Channel.Attempts);
    }

    [Fact]
    public async Task InlineMessage_AfterItsLimit_GetsTheRestThroughTheChannel()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();
        var accepted = await host.SayAsync(key, "call orders", "id1", DeliveryMode.Inline);

        var replies = await host.Conversations.RepliesAsync(key, accepted.Turn, TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        _release.SetResult();

        Assert.Equal(["1: calling"], replies.Select(item => PlainEngine.TextOf(item.Reply)));
        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 1, "the late reply");
        Assert.Equal(["c1 gave 42"], host.Channel.Texts(key));
        Assert.Equal(["1: calling", "c1 gave 42"], await ReplayAsync(host, key, "call orders"));
    }

    [Fact]
    public async Task Model_InWork_ShowsTheTypingSign()
    {
        await using var host = await ConversationHost.StartAsync(calls: Answer);
        var key = ConversationHost.Key();
        var signals = 0;
        using var subscription = host.Conversations.Subscribe(key, signal => signals += signal == ConversationSignal.Typing ? 1 : 0);

        await host.SayAsync(key, "ask");

        await Eventually.HoldsAsync(() => !host.Channel.Typing.IsEmpty && signals > 0, "the typing sign");
        _release.SetResult();
    }

    private static async Task<string[]> ReplayAsync(ConversationHost host, ConversationKey key, string text)
    {
        var again = await host.SayAsync(key, text, "id1", DeliveryMode.Inline);
        Assert.True(again.Duplicate);
        var replies = await host.Conversations.RepliesAsync(key, again.Turn, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        return [.. replies.Select(item => PlainEngine.TextOf(item.Reply))];
    }

    private async Task<TurnEvent> Answer(OpenCall call, CancellationToken cancellationToken)
    {
        await _release.Task.WaitAsync(cancellationToken);
        return call.Command is AskModel
            ? new ModelReturned { At = DateTimeOffset.UnixEpoch, CallId = call.CallId, Text = "because" }
            : new ServiceReturned { At = DateTimeOffset.UnixEpoch, CallId = call.CallId, Value = JsonSerializer.SerializeToElement(42) };
    }
}
