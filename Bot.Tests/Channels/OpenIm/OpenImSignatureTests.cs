using System.Net;
using System.Text;
using Bot.Channels.OpenIm;
using Bot.Tests.Kit.OpenIm;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>Who gets in: signed, fresh, once. What is refused leaves nothing behind.</summary>
public sealed class OpenImSignatureTests : IAsyncLifetime
{
    private const string NewKey = "new-key-new-key-new-key-new-key-0001";

    private OpenImHost _bot = null!;

    private FakeApp App => _bot.App;

    public async ValueTask InitializeAsync() => _bot = await OpenImHost.StartAsync(("Channels:OpenIm:Apps:0:Keys:1", NewKey));

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    public static TheoryData<string> Forgeries => ["no signature", "empty signature", "other key", "other body", "other timestamp", "cut signature", "other version", "no timestamp", "words for a timestamp", "unknown app", "other app's name in capitals"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Request_ThatTheAppDidNotSign_IsRefusedAndLeavesNothing(string forgery)
    {
        var answer = await App.SendAsync(Forge(forgery, FakeApp.Message("forged words").ToJsonString()));

        Assert.Equal((HttpStatusCode.Unauthorized, "BadSignature"), (answer.Status, answer.Code));
        await App.SayAsync("true words");
        Assert.Equal(["1: true words"], await TextsAsync(1));
    }

    [Theory]
    [InlineData(-6)]
    [InlineData(6)]
    public async Task Timestamp_OutsideTheWindow_IsRefusedWithTheHostsTime(int minutes)
    {
        var answer = await App.SendAsync(App.Sign(FakeApp.Message("old words").ToJsonString(), fromNow: TimeSpan.FromMinutes(minutes)));

        Assert.Equal((HttpStatusCode.Unauthorized, "StaleTimestamp"), (answer.Status, answer.Code));
        Assert.Matches(@"shows \d{13}\.", answer.Message);
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(4)]
    public async Task Timestamp_InsideTheWindow_IsTaken(int minutes) =>
        Assert.Equal(HttpStatusCode.OK, (await App.SendAsync(App.Sign(FakeApp.Message("hello").ToJsonString(), fromNow: TimeSpan.FromMinutes(minutes)))).Status);

    [Theory]
    [InlineData("events")]
    [InlineData("parked")]
    [InlineData("stream")]
    public async Task Request_ThatIsReplayed_IsRefused(string path)
    {
        var body = path switch { "events" => FakeApp.Message("hello").ToJsonString(), "parked" => """{"type":"parked"}""", _ => """{"type":"stream"}""" };
        using var signed = App.Sign(body, path);
        var first = await App.SendAsync(Copy(signed, body));
        var second = await App.SendAsync(Copy(signed, body));

        Assert.NotEqual("Replayed", first.Code);
        Assert.Equal((HttpStatusCode.Conflict, "Replayed"), (second.Status, second.Code));
    }

    [Fact]
    public async Task Replay_WithTheOtherOfTwoSignatures_IsRefusedToo()
    {
        var body = FakeApp.Message("hello").ToJsonString();
        using var signed = App.Sign(body);
        var timestamp = signed.Headers.GetValues("X-Bot-Timestamp").Single();
        using var other = Copy(signed, body);
        other.Headers.Remove("X-Bot-Signature");
        other.Headers.Add("X-Bot-Signature", FakeAppKeys.Sign(NewKey, timestamp, Encoding.UTF8.GetBytes(body)));

        Assert.Equal(HttpStatusCode.OK, (await App.SendAsync(Copy(signed, body))).Status);
        Assert.Equal("Replayed", (await App.SendAsync(other)).Code);
    }

    [Fact]
    public async Task Keys_WhileOneIsBeingChanged_AreBothGoodInBothDirections()
    {
        Assert.Equal(HttpStatusCode.OK, (await App.TellAsync(FakeApp.Message("old key"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await App.TellAsync(FakeApp.Message("new key"), key: NewKey)).Status);

        Assert.Equal(["1: old key", "2: new key"], await TextsAsync(2));
        Assert.All(App.Calls, call => Assert.Equal((true, 2), (call.IsSigned, call.Signature.Split(',').Length)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_ThatIsTooLarge_IsRefusedBeforeItsSignature(bool chunked)
    {
        using var request = App.Sign(FakeApp.Message(new string('x', 300_000)).ToJsonString());
        request.Headers.TransferEncodingChunked = chunked;

        var answer = await App.SendAsync(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TooBig"), (answer.Status, answer.Code));
        Assert.Contains("262144", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReplayCache_ForgetsWhatNoTimestampCouldBeGoodFor()
    {
        var time = new FakeTimeProvider();
        var cache = new ReplayCache(time);

        Assert.True(cache.TryAdd(1));
        time.Advance(2 * ReplayCache.Window);
        Assert.False(cache.TryAdd(1));
        Assert.True(cache.TryAdd(2));
        time.Advance(2 * ReplayCache.Window);
        Assert.True(cache.TryAdd(1));
        Assert.False(cache.TryAdd(2));
        cache.Forget(2);
        Assert.True(cache.TryAdd(2));
    }

    private HttpRequestMessage Forge(string forgery, string body)
    {
        var request = forgery switch
        {
            "other key" => App.Sign(body, key: FakeAppKeys.Club),
            "unknown app" => App.Sign(body, app: "nobody"),
            "other app's name in capitals" => App.Sign(body, app: "SHOP"),
            _ => App.Sign(body),
        };
        var headers = request.Headers;
        var (at, signed) = (headers.GetValues("X-Bot-Timestamp").Single(), headers.GetValues("X-Bot-Signature").Single());
        (string? timestamp, string? signature) = forgery switch
        {
            "no signature" => (at, null),
            "empty signature" => (at, "v1="),
            "other timestamp" => (at[..^1] + (char)('0' + ((at[^1] - '0' + 1) % 10)), signed),
            "cut signature" => (at, signed[..^2]),
            "other version" => (at, "v2=" + signed[3..]),
            "no timestamp" => (null, signed),
            "words for a timestamp" => ("now", FakeAppKeys.Sign(FakeAppKeys.Shop, "now", Encoding.UTF8.GetBytes(body))),
            _ => ((string?)at, (string?)signed),
        };
        headers.Remove("X-Bot-Timestamp");
        headers.Remove("X-Bot-Signature");
        headers.TryAddWithoutValidation("X-Bot-Timestamp", timestamp is null ? [] : [timestamp]);
        headers.TryAddWithoutValidation("X-Bot-Signature", signature is null ? [] : [signature]);
        request.Content = forgery == "other body" ? new StringContent(body + " ", Encoding.UTF8, "application/json") : request.Content;
        return request;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, string body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var header in request.Headers)
        {
            copy.Headers.Add(header.Key, header.Value);
        }

        return copy;
    }

    private async Task<IEnumerable<string>> TextsAsync(int count)
    {
        await Conversations.Eventually.HoldsAsync(() => App.Replies.Count >= count, "the replies");
        return App.Replies.Select(reply => reply.Text);
    }
}
