using Bot.Conversations;

namespace Bot.Tests.Conversations;

/// <summary>What channels may rely on.</summary>
public sealed class ConversationServiceTests
{
    [Fact]
    public async Task Message_Accepted_IsStoredAndAnsweredThroughTheChannel()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key();

        var accepted = await host.SayAsync(key, "hello", "id1");

        Assert.Equal(new(1, 1, false), accepted);
        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length == 1, "the reply");
        Assert.Equal(["1: hello"], host.Channel.Texts(key));
        Assert.Equal("id1", host.Channel.Delivered.Single().ReplyTo);
        var items = await host.ReadAsync(key);
        Assert.Equal([1L, 2L], items.Select(item => item.Number));
        Assert.Contains("hello", items[0].Activity, StringComparison.Ordinal);
        Assert.Equal("1: hello", PlainEngine.TextOf(items[1].Reply));
        Assert.Equal(1, items[1].InReplyTo);
    }

    [Fact]
    public async Task Message_SentTwice_RunsOnceAndAnswersAsBefore()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key();
        await host.SayAsync(key, "first", "id1");

        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.SayAsync(key, "first", "id1")));

        Assert.All(again, accepted => Assert.Equal(new Accepted(1, 1, true), accepted));
        await host.SayAsync(key, "second", "id2");
        await Eventually.HoldsAsync(() => host.Channel.Texts(key).Length >= 2, "both replies");
        Assert.Equal(["1: first", "2: second"], host.Channel.Texts(key));
    }

    [Fact]
    public async Task Messages_OfManyConversations_KeepTheirOrder()
    {
        await using var host = await ConversationHost.StartAsync();
        var keys = Enumerable.Range(0, 20).Select(number => ConversationHost.Key($"c{number}")).ToArray();

        await Task.WhenAll(keys.Select(async key =>
        {
            for (var number = 1; number <= 20; number++)
            {
                await host.SayAsync(key, $"line {number}");
            }
        }));

        await Eventually.HoldsAsync(() => host.Channel.Delivered.Count == 400, "all replies");
        var expected = Enumerable.Range(1, 20).Select(number => $"{number}: line {number}");
        Assert.All(keys, key => Assert.Equal(expected, host.Channel.Texts(key)));
    }

    [Fact]
    public async Task InlineMessage_Settled_GivesItsRepliesToTheRequestOnly()
    {
        await using var host = await ConversationHost.StartAsync();
        var key = ConversationHost.Key();

        var accepted = await host.SayAsync(key, "many 3", "id1", DeliveryMode.Inline);
        var replies = await host.Conversations.RepliesAsync(key, accepted.Turn, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["1.1", "1.2", "1.3"], replies.Select(item => PlainEngine.TextOf(item.Reply)));
        Assert.Equal([2L, 3L, 4L], replies.Select(item => item.Number));
        Assert.Empty(host.Channel.Attempts);
    }
}
