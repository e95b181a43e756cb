using System.Net;
using System.Text;
using Bot.Channels.WeChat;
using Bot.Conversations;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Tencent;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WeChat;

/// <summary>The whole host behind the fake platform, as a verified account that answers with customer service messages.</summary>
public sealed class WeChatWireTests : IAsyncLifetime
{
    private FakeWeChat _wechat = null!;
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _wechat = await FakeWeChat.StartAsync(Stop);
        await StartAsync(CallbackMode.Plain);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _wechat.DisposeAsync();
    }

    [Fact]
    public async Task Address_WithTheRightSignature_IsProvedByTheEcho()
    {
        var signature = _wechat.Sender.Crypto.Sign("1700000000", "n1");

        Assert.Equal((HttpStatusCode.OK, "<b>5577</b>"), await _wechat.Sender.VerifyAsync($"signature={signature}&timestamp=1700000000&nonce=n1&echostr=%3Cb%3E5577%3C/b%3E", Stop));
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.VerifyAsync($"signature={signature}&timestamp=1700000001&nonce=n1&echostr=5577", Stop)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.VerifyAsync("echostr=5577", Stop)).Status);
    }

    [Theory]
    [InlineData(CallbackMode.Plain)]
    [InlineData(CallbackMode.Compatible)]
    [InlineData(CallbackMode.Safe)]
    public async Task Message_InEveryMode_IsAnsweredByTheApi(CallbackMode mode)
    {
        await RestartAsync(mode);
        await _wechat.SayAsync("你好 😀", Stop);

        var reply = (await SentAsync(1))[0];
        Assert.Equal((FakeWeChat.Follower, "text", "1: 你好 😀"), (reply.To, reply.Kind, reply.Words));
        Assert.DoesNotContain("\\u", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_InPlainTextAndEncrypted_NeedsNoKeyToBeRead()
    {
        _wechat.Sender.Mode = CallbackMode.Compatible;
        await _wechat.SayAsync("hello there", Stop);

        Assert.Equal("1: hello there", (await SentAsync(1))[0].Words);
    }

    [Fact]
    public async Task Message_ThatComesAgainAndOutOfOrder_IsAnsweredOnce()
    {
        var (first, second) = (_wechat.Text("first"), _wechat.Text("second"));
        await _wechat.Sender.PostAsync(second, Stop);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => _wechat.Sender.PostAsync(number % 2 == 0 ? first : second, Stop)));
        await _wechat.SayAsync("third", Stop);

        Assert.Equal(["1: second", "2: first", "3: third"], (await SentAsync(3)).Select(sent => sent.Words));
    }

    [Fact]
    public async Task Signature_MissingWrongOldOrOverheard_OpensNothing()
    {
        var overheard = _wechat.Sender.Form(_wechat.Text("true words"));
        var query = overheard.RequestUri!.Query[1..];
        Assert.Equal(HttpStatusCode.OK, (await _wechat.Sender.SendAsync(overheard, Stop)).Status);
        string[] queries = ["", query.Replace("nonce=", "nonce=x", StringComparison.Ordinal), query, $"signature={_wechat.Sender.Crypto.Sign("1700000000", "n")}&timestamp=1700000000&nonce=n"];
        foreach (var forged in queries)
        {
            using var request = _wechat.Sender.Request(forged, _wechat.Text("forged words"));
            Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.SendAsync(request, Stop)).Status);
        }

        await _wechat.SayAsync("more true words", Stop);
        Assert.Equal(["1: true words", "2: more true words"], (await SentAsync(2)).Select(sent => sent.Words));
    }

    [Fact]
    public async Task Message_ForAnotherAccount_IsRefused()
    {
        var other = CallbackSender.Xml(("ToUserName", "gh_other"), ("FromUserName", "o"), ("CreateTime", "1"), ("MsgType", "text"), ("Content", "x"), ("MsgId", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.PostAsync(other, Stop)).Status);

        _wechat.Sender.Callback = new(_host.Address, "api/wechat/wx0000000000000002/messages");
        Assert.Equal(HttpStatusCode.NotFound, (await _wechat.Sender.PostAsync(_wechat.Text("x"), Stop)).Status);
        Assert.Empty(_wechat.Api.Calls);
    }

    [Fact]
    public async Task Encryption_OfAnotherAccountOrMissing_IsRefused()
    {
        await RestartAsync(CallbackMode.Safe);
        var own = _wechat.Sender.Crypto;
        _wechat.Sender.Crypto = new("token-of-the-fake-account", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", "wx0000000000000002");
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.PostAsync(_wechat.Text("another account"), Stop)).Status);
        _wechat.Sender.Crypto = new("token-of-somebody-else", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8", FakeWeChat.App);
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.PostAsync(_wechat.Text("another token"), Stop)).Status);
        _wechat.Sender.Crypto = own;
        _wechat.Sender.Mode = CallbackMode.Plain;
        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.PostAsync(_wechat.Text("nothing encrypted"), Stop)).Status);
        _wechat.Sender.Mode = CallbackMode.Safe;
        await _wechat.SayAsync("ours", Stop);

        Assert.Equal(["1: ours"], (await SentAsync(1)).Select(sent => sent.Words));
    }

    [Theory]
    [InlineData("<!DOCTYPE xml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><xml><Content>&b;</Content></xml>", HttpStatusCode.BadRequest)]
    [InlineData("<xml><MsgType>text</MsgType></xml>", HttpStatusCode.BadRequest)]
    [InlineData("no xml", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Body_ThatIsNoMessage_IsRefused(string body, HttpStatusCode expected)
    {
        Assert.Equal(expected, (await _wechat.Sender.PostAsync("<xml/>", Stop)).Status);
        using var signed = _wechat.Sender.Form("<xml/>");
        using var request = _wechat.Sender.Request(signed.RequestUri!.Query[1..], body);

        Assert.Equal(expected, (await _wechat.Sender.SendAsync(request, Stop)).Status);
        Assert.Empty(_wechat.Api.Calls);
    }

    [Fact]
    public async Task Body_LargerThanAnyMessage_IsRefused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _wechat.Sender.PostAsync(_wechat.Text(new string('x', 200_000)), Stop)).Status);

    [Fact]
    public async Task Token_IsAskedForOnce_AndAgainWhenReplacedOrExpired()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _wechat.Sender.PostAsync(_wechat.From($"o{number}", "text", ("Content", "hi"), ("MsgId", $"{number}")), Stop)));
        await SentAsync(8);
        Assert.Equal(1, _wechat.Api.TokensAsked);

        _wechat.Api.ReplaceToken();
        await _wechat.SayAsync("after another took it", Stop);
        await SentAsync(9);
        _wechat.Api.ExpireToken();
        await _wechat.SayAsync("after its end", Stop);

        Assert.Equal(["1: after another took it", "2: after its end"], (await SentAsync(10)).Where(sent => sent.To == FakeWeChat.Follower).Select(sent => sent.Words));
        Assert.Equal(3, _wechat.Api.TokensAsked);
    }

    [Theory]
    [InlineData(503, "")]
    [InlineData(200, """{"errcode":-1,"errmsg":"system error"}""")]
    [InlineData(200, "<html>gateway</html>")]
    [InlineData(0, "")]
    public async Task Send_FailureThatPasses_IsTriedAgain(int status, string body)
    {
        for (var time = 0; time < 2; time++)
        {
            if (status == 0)
            {
                _wechat.Api.CutNext();
            }
            else
            {
                _wechat.Api.FailNext(status, body);
            }
        }

        await _wechat.SayAsync("hello there", Stop);

        Assert.Equal("1: hello there", Assert.Single(await SentAsync(1)).Words);
    }

    [Theory]
    [InlineData(45015, "48 hours")]
    [InlineData(45047, "as often as it may")]
    [InlineData(48001, "Replies to Passive")]
    public async Task Send_RefusedForGood_IsParkedWithReasonAndRemedy(int code, string reason)
    {
        _wechat.Api.Rule = _ => code;
        await _wechat.SayAsync("hello there", Stop);

        var conversations = _host.Services.GetRequiredService<ConversationService>();
        await Eventually.HoldsAsync(async () => (await conversations.ParkedAsync(Stop)).Count == 1, "the parked reply");
        Assert.Contains(reason, (await conversations.ParkedAsync(Stop))[0].Problem, StringComparison.Ordinal);
        Assert.Single(_wechat.Api.Calls);
    }

    [Fact]
    public async Task Callback_WhileTheApiIsSlow_IsAcknowledgedAtOnce()
    {
        var slow = new TaskCompletionSource();
        _wechat.Api.HoldNext(slow.Task);
        await _wechat.SayAsync("hello there", Stop);
        await _wechat.SayAsync("and more", Stop);
        slow.SetResult();

        Assert.Equal("2: and more", Assert.Single(await SentAsync(1)).Words);
    }

    [Fact]
    public async Task Text_LongerThanTheLimitOfBytes_ComesWholeInSeveral()
    {
        var long1 = string.Concat(Enumerable.Range(0, 120).Select(number => $"第{number}句话，说得很长很长。"));
        await _wechat.SayAsync(long1, Stop);

        await Eventually.HoldsAsync(() => string.Concat(_wechat.Api.Sent.Select(sent => sent.Words)).Contains("第119句话", StringComparison.Ordinal), "the last part");
        var texts = _wechat.Api.Sent.Select(sent => sent.Words).ToList();
        Assert.InRange(texts.Count, 2, 5);
        Assert.All(texts, text => Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, 2048));
        Assert.All(Enumerable.Range(0, 120), number => Assert.Contains($"第{number}句话", string.Concat(texts), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tag_ThatClientsWouldMakeALink_IsDefused()
    {
        await _wechat.SayAsync("<a href=\"weixin://bizmsgmenu?msgmenucontent=x\">free</a>", Stop);

        Assert.DoesNotContain("<a", (await SentAsync(1))[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("２")]
    [InlineData("blue")]
    public async Task Menu_NumberOrLabel_PicksTheAction(string words)
    {
        await _wechat.SayAsync("pick", Stop);
        Assert.Contains("2. Blue", (await SentAsync(1))[0].Words, StringComparison.Ordinal);
        await _wechat.SayAsync(words, Stop);

        Assert.Contains("picked blue for q1", (await SentAsync(2))[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_SubscribeGreetsOnce_ClickSaysItsKey_OthersAreSilent()
    {
        var subscribed = _wechat.Happen("subscribe");
        await _wechat.Sender.PostAsync(subscribed, Stop);
        await _wechat.Sender.PostAsync(subscribed, Stop);
        Assert.Equal("welcome", (await SentAsync(1))[0].Words);

        foreach (var xml in new[] { _wechat.Happen("VIEW", "https://shop.example"), _wechat.Happen("CLICK", "pick"), _wechat.Happen("CLICK", "Red"), _wechat.Happen("unsubscribe") })
        {
            Assert.Equal((HttpStatusCode.OK, "success"), await _wechat.Sender.PostAsync(xml, Stop));
        }

        var words = (await SentAsync(3)).Select(sent => sent.Words).ToList();
        Assert.Contains("1. Red", words[1], StringComparison.Ordinal);
        Assert.Equal("2: picked red for q1", words[2]);
    }

    [Fact]
    public void Settings_ThatWouldLetStrangersInOrAnswerNobody_AreRefusedAtStart()
    {
        var options = new WeChatOptions();
        options.Accounts.Add(new() { AppId = "a", Token = "short", EncodingAESKey = "no", ApiEndpoint = new("http://api.example") });
        options.Accounts.Add(new() { AppId = "a", AppSecret = "s", Token = "long-enough-for-a-token" });

        var problems = string.Join('\n', new WeChatSettingsRule().Validate(null, options).Failures!);

        Assert.All(["0:AppSecret", "0:Token", "0:EncodingAESKey", "0:ApiEndpoint", "twice"], expected => Assert.Contains(expected, problems, StringComparison.Ordinal));
        Assert.DoesNotContain("1:", problems, StringComparison.Ordinal);
    }

    private async Task StartAsync(CallbackMode mode)
    {
        var settings = _wechat.Settings(SampleBot.Name, mode);
        settings["Outbox:BaseDelay"] = "00:00:00.02";
        _host = await SampleBot.StartAsync(Stop, settings);
        (_wechat.Sender.Callback, _wechat.Sender.Mode) = (new(_host.Address, $"api/wechat/{FakeWeChat.App}/messages"), mode);
    }

    private async Task RestartAsync(CallbackMode mode)
    {
        await _host.DisposeAsync();
        await StartAsync(mode);
    }

    private async Task<IReadOnlyList<ApiCall>> SentAsync(int count)
    {
        await Eventually.HoldsAsync(() => _wechat.Api.Sent.Count >= count, "what the follower should get");
        return [.. _wechat.Api.Sent];
    }
}
