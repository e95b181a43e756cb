using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;

namespace Bot.Tests.Channels.Lanying;

/// <summary>A host without a public address misses nothing either.</summary>
public sealed class LanyingPollingTests : IAsyncLifetime
{
    private const long Customer = LanyingHost.Customer;

    private FakeLanying _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _platform = await FakeLanying.StartAsync(Stop);

    public async ValueTask DisposeAsync() => await _platform.DisposeAsync();

    [Fact]
    public async Task MoreUnreadThanAPage_AreAllAnsweredInOrder()
    {
        for (var number = 1; number <= 50; number++)
        {
            _platform.Write(Customer, $"line {number}");
        }

        await using var host = await StartAsync();

        await Eventually.HoldsAsync(() => Said(Customer).Count >= 50, "50 answers");
        Assert.Equal(Enumerable.Range(1, 50).Select(number => $"{number}: line {number}"), Said(Customer));
        await Eventually.HoldsAsync(() => _platform.Messages.Where(message => message.From == Customer).All(message => message.IsRead), "all to be read");
    }

    [Fact]
    public async Task PageThatCannotBeRead_LosesNothing()
    {
        for (var number = 1; number <= 30; number++)
        {
            _platform.Write(Customer, $"line {number}");
        }

        // The list of unread conversations, the first page, and the second one, which fails.
        _platform.AnswerNext(200, $$"""{"code":200,"data":[{"conversation_id":{"uid":{{Customer}}},"num":30}]}""");
        _platform.AnswerNext(200, """{"code":200,"data":{"messages":[],"is_last":false,"next_msg_id":9007199254741000}}""");
        _platform.AnswerNext(503);
        await using var host = await StartAsync();

        await Eventually.HoldsAsync(() => Said(Customer).Count >= 30, "30 answers");
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"{number}: line {number}"), Said(Customer));
    }

    [Fact]
    public async Task Group_MentionOfTheBot_IsAnsweredThere()
    {
        _platform.Write(LanyingHost.Other, "闲聊", group: LanyingHost.Group);
        _platform.Write(Customer, "@小蓝 hello", group: LanyingHost.Group, config: new JsonObject { ["mentionList"] = new JsonArray(FakeLanying.BotUser), ["senderNickname"] = "王五" }.ToJsonString());
        await using var host = await StartAsync();

        await Eventually.HoldsAsync(() => Said(LanyingHost.Group).Count >= 1, "the answer");
        Assert.Equal(["@王五 1: hello"], Said(LanyingHost.Group));
        await Eventually.HoldsAsync(() => _platform.Messages.Where(message => message.To == LanyingHost.Group && message.From != FakeLanying.BotUser).All(message => message.IsRead), "all to be read");
    }

    private Task<HostFixture> StartAsync() => HostFixture.StartAsync(
        [Repository.At("Bot.Benchmarks", "packs", LanyingHost.Bot)],
        LanyingHost.Settings(_platform, ("Polling", "true"), ("Channels:Lanying:PollInterval", "00:00:00.1")),
        Stop);

    private List<string> Said(long target) => [.. _platform.Messages.Where(message => message.From == FakeLanying.BotUser && message.To == target).Select(message => message.Text)];
}
