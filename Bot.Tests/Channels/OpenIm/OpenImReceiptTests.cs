using System.Net;
using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>What apps tell of replies: kept in the journal; what did not reach the customer is parked.</summary>
public sealed class OpenImReceiptTests : IAsyncLifetime
{
    private OpenImHost _bot = null!;

    private FakeApp App => _bot.App;

    public async ValueTask InitializeAsync() => _bot = await OpenImHost.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Receipt_IsKeptOnce_AndChangesNothingForTheCustomer()
    {
        var reply = await AnsweredAsync();
        foreach (var (id, status) in new[] { ("r-1", "delivered"), ("r-1", "delivered"), ("r-2", "read") })
        {
            Assert.Equal(HttpStatusCode.OK, (await ReceiptAsync(reply, status, id)).Status);
        }

        await App.SayAsync("more");

        await Eventually.HoldsAsync(() => App.Replies.Count == 2, "the next reply");
        Assert.Equal("2: more", App.Replies[1].Text);
        Assert.Equal(["delivered", "read"], OpenImJournal.Kept(_bot.Host.Data, "shop:chat-1").Select(receipt => (string)receipt["status"]!));
    }

    [Fact]
    public async Task Receipt_OfAFailure_ParksTheReplyUntilItIsSentAgain()
    {
        var reply = await AnsweredAsync();
        // The callback was answered a moment ago; until the host has noted that, it says so.
        await Eventually.HoldsAsync(async () => (await ReceiptAsync(reply, "failed", "r-1", "the phone is off")).Status == HttpStatusCode.OK, "the receipt to be taken");

        var parked = await App.ParkedAsync();
        Assert.Equal(1, (int)parked["total"]!);
        Assert.Contains("the phone is off", (string)parked["parked"]![0]!["problem"]!, StringComparison.Ordinal);
        Assert.Equal(reply, (string)parked["parked"]![0]!["event"]!["id"]!);

        await App.ParkedAsync(retry: true);
        await Eventually.HoldsAsync(() => App.Calls.Count(call => call.Id == reply) == 2, "the reply once more");
        await Eventually.HoldsAsync(async () => (int)(await App.ParkedAsync())["total"]! == 0, "nothing parked");
        Assert.Equal(HttpStatusCode.OK, (await ReceiptAsync(reply, "failed", "r-1", "the phone is off")).Status);
        Assert.Equal(0, (int)(await App.ParkedAsync())["total"]!);
    }

    [Theory]
    [InlineData("0000000000000000-1-0", "chat-1", "UnknownReply")]
    [InlineData("nonsense", "chat-1", "UnknownReply")]
    [InlineData(null, "chat-2", "UnknownReply")]
    [InlineData(null, "nowhere", "UnknownConversation")]
    public async Task Receipt_OfWhatWasNeverSaidThere_IsRefused(string? id, string conversation, string code)
    {
        var reply = await AnsweredAsync();
        await App.SayAsync("hello", "chat-2");

        var answer = await ReceiptAsync(id ?? reply, "failed", "r-1", conversation: conversation);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.Status, answer.Code));
        Assert.Equal(0, (int)(await App.ParkedAsync())["total"]!);
    }

    private async Task<string> AnsweredAsync()
    {
        await App.SayAsync("hello");
        await Eventually.HoldsAsync(() => App.Replies.Count == 1, "the reply");
        return App.Replies[0].Id;
    }

    private Task<FakeAppAnswer> ReceiptAsync(string reply, string status, string id, string? reason = null, string conversation = "chat-1") => App.TellAsync(new JsonObject
    {
        ["type"] = "receipt",
        ["id"] = id,
        ["conversation"] = conversation,
        ["reply"] = reply,
        ["status"] = status,
        ["reason"] = reason,
    });
}
