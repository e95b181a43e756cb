using System.Net;
using Bot.Channels.WeCom;
using Bot.Conversations;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Tencent;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WeCom;

/// <summary>The whole host behind the fake platform, over HTTP both ways.</summary>
public sealed class WeComWireTests : IAsyncLifetime
{
    private FakeWeCom _wecom = null!;
    private HostFixture _host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _wecom = await FakeWeCom.StartAsync(Stop);
        var settings = _wecom.Settings(SampleBot.Name);
        settings["Outbox:BaseDelay"] = "00:00:00.02";
        _host = await SampleBot.StartAsync(Stop, settings);
        _wecom.Sender.Callback = new(_host.Address, $"api/wecom/{FakeWeCom.Corp}/{FakeWeCom.Agent}/messages");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _wecom.DisposeAsync();
    }

    [Fact]
    public async Task Address_IsProvedByOpeningTheEcho()
    {
        var echo = _wecom.Sender.Crypto.Encrypt("1616140317555161061"u8);
        var query = $"timestamp=1700000000&nonce=n1&echostr={Uri.EscapeDataString(echo)}";

        Assert.Equal((HttpStatusCode.OK, "1616140317555161061"), await _wecom.Sender.VerifyAsync($"msg_signature={_wecom.Sender.Crypto.Sign("1700000000", "n1", echo)}&{query}", Stop));
        Assert.Equal(HttpStatusCode.Forbidden, (await _wecom.Sender.VerifyAsync($"msg_signature={_wecom.Sender.Crypto.Sign("1700000000", "n1")}&{query}", Stop)).Status);
    }

    [Fact]
    public async Task Message_IsAnsweredByTheAppsMessage_Once()
    {
        var message = _wecom.Write("text", ("Content", "你好"));
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal((HttpStatusCode.OK, ""), await _wecom.Sender.PostAsync(message, Stop));
        }

        await _wecom.SayAsync("and more", Stop);

        var sent = await SentAsync(2);
        Assert.Equal(["1: 你好", "2: and more"], sent.Select(call => call.Words));
        Assert.All(sent, call => Assert.Equal((FakeWeCom.Member, FakeWeCom.Agent), (call.To, (long)call.Body["agentid"]!)));
    }

    [Fact]
    public async Task Message_ForgedForOurApp_IsRefused()
    {
        string[] forged =
        [
            _wecom.From("ww0000000000000002", FakeWeCom.Agent, "text", ("Content", "another company"), ("MsgId", "1")),
            _wecom.From(FakeWeCom.Corp, 1000003, "text", ("Content", "another app"), ("MsgId", "2")),
        ];
        foreach (var xml in forged)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await _wecom.Sender.PostAsync(xml, Stop)).Status);
        }

        _wecom.Sender.Mode = CallbackMode.Plain;
        Assert.Equal(HttpStatusCode.Forbidden, (await _wecom.Sender.PostAsync(_wecom.Write("text", ("Content", "nothing encrypted")), Stop)).Status);
        _wecom.Sender.Mode = CallbackMode.Safe;
        _wecom.Sender.Crypto = new("token-of-the-fake-app", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "ww0000000000000002");
        Assert.Equal(HttpStatusCode.Forbidden, (await _wecom.Sender.PostAsync(_wecom.Write("text", ("Content", "another receiver")), Stop)).Status);
        _wecom.Sender.Callback = new(_host.Address, $"api/wecom/{FakeWeCom.Corp}/1000003/messages");
        Assert.Equal(HttpStatusCode.NotFound, (await _wecom.Sender.PostAsync(_wecom.Write("text", ("Content", "another door")), Stop)).Status);
        Assert.Empty(_wecom.Api.Calls);
    }

    [Fact]
    public async Task Bomb_InsideAnEncryptedMessage_IsRefused() => Assert.Equal(
        HttpStatusCode.BadRequest,
        (await BombAsync("<!DOCTYPE xml [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><xml><Content>&b;</Content></xml>")).Status);

    [Fact]
    public async Task Events_EnterGreetsOnce_ClickSaysItsKey()
    {
        await _wecom.Sender.PostAsync(_wecom.From(FakeWeCom.Corp, FakeWeCom.Agent, "event", ("Event", "enter_agent"), ("EventKey", "")), Stop);
        await _wecom.Sender.PostAsync(_wecom.From(FakeWeCom.Corp, FakeWeCom.Agent, "event", ("Event", "subscribe"), ("EventKey", "")), Stop);
        await _wecom.Sender.PostAsync(_wecom.From(FakeWeCom.Corp, FakeWeCom.Agent, "event", ("Event", "click"), ("EventKey", "pick")), Stop);
        await _wecom.SayAsync("1", Stop);

        var words = (await SentAsync(3)).Select(call => call.Words).ToList();
        Assert.Equal("welcome", words[0]);
        Assert.Contains("1. Red", words[1], StringComparison.Ordinal);
        Assert.Equal("2: picked red for q1", words[2]);
    }

    [Fact]
    public async Task Token_ExpiredOrReplaced_IsHadAnew()
    {
        await _wecom.SayAsync("first", Stop);
        await SentAsync(1);
        _wecom.Api.ExpireToken();
        await _wecom.SayAsync("second", Stop);

        Assert.Equal(["1: first", "2: second"], (await SentAsync(2)).Select(call => call.Words));
        Assert.Equal(2, _wecom.Api.TokensAsked);
    }

    [Fact]
    public async Task Success_WithNoReceiverLeft_IsNone()
    {
        _wecom.Api.FailNext(200, """{"errcode":0,"errmsg":"ok","invaliduser":"zhangsan"}""");
        await _wecom.SayAsync("hello there", Stop);

        var conversations = _host.Services.GetRequiredService<ConversationService>();
        await Eventually.HoldsAsync(async () => (await conversations.ParkedAsync(Stop)).Count == 1, "the parked reply");
        Assert.Contains("可见范围", (await conversations.ParkedAsync(Stop))[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_ComesAndGoesAsAFile()
    {
        var id = _wecom.Api.Keep(SampleBot.Picture, "image/png");
        await _wecom.Sender.PostAsync(_wecom.Write("image", ("PicUrl", "http://127.0.0.1:9/none"), ("MediaId", id)), Stop);
        await _wecom.SayAsync("picture", Stop);

        Assert.Equal("image", (await SentAsync(2))[1].Kind);
        Assert.Single(_wecom.Api.Uploaded);
        Assert.Single(Directory.GetFiles(Path.Combine(_host.Data, "files"), "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("sound", "voice")]
    [InlineData("film", "video")]
    [InlineData("paper", "file")]
    public async Task FileOfThePack_IsUploadedAsItsKind(string word, string kind)
    {
        await _wecom.SayAsync(word, Stop);

        Assert.Equal(kind, (await SentAsync(1))[0].Kind);
        Assert.Equal(SampleBot.FileOf(word), Assert.Single(_wecom.Api.Uploaded).Content);
    }

    [Fact]
    public void Settings_WithoutWhatTheConsoleShows_AreRefusedAtStart()
    {
        var options = new WeComOptions();
        options.Apps.Add(new() { Token = "short" });

        var problems = string.Join('\n', new WeComSettingsRule().Validate(null, options).Failures!);

        Assert.All(["0:CorpId", "0:AgentId", "0:Secret", "0:Token", "0:EncodingAESKey"], expected => Assert.Contains(expected, problems, StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode Status, string Text)> BombAsync(string inner)
    {
        var encrypted = _wecom.Sender.Crypto.Encrypt(System.Text.Encoding.UTF8.GetBytes(inner));
        var now = $"{_wecom.Sender.Now()}";
        using var request = _wecom.Sender.Request(
            $"msg_signature={_wecom.Sender.Crypto.Sign(now, "n", encrypted)}&timestamp={now}&nonce=n", CallbackSender.Xml(("Encrypt", encrypted)));
        return await _wecom.Sender.SendAsync(request, Stop);
    }

    private async Task<IReadOnlyList<ApiCall>> SentAsync(int count)
    {
        await Eventually.HoldsAsync(() => _wecom.Api.Sent.Count >= count, "what the member should get");
        return [.. _wecom.Api.Sent];
    }
}
