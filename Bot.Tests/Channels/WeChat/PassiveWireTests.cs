using System.Net;
using System.Text;
using Bot.Channels.Tencent;
using Bot.Channels.WeChat;
using Bot.Conversations.Calls;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Tencent;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.WeChat;

/// <summary>The whole host behind the fake platform, as an account that is not verified: the platform comes up to three times and shows one answer.</summary>
public sealed class PassiveWireTests : IAsyncLifetime
{
    // In place of the platform's five seconds; what the model does, the tests decide.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<string> _model = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

    [Theory]
    [InlineData(CallbackMode.Plain)]
    [InlineData(CallbackMode.Safe)]
    [InlineData(CallbackMode.Compatible)]
    public async Task Message_IsAnsweredInTheCallback(CallbackMode mode)
    {
        await _host.DisposeAsync();
        await StartAsync(mode);

        Assert.Equal("welcome", await DeliverAsync(_wechat.Happen("subscribe")));
        Assert.Equal("1: 你好 😀", await DeliverAsync(_wechat.Text("你好 😀")));
        Assert.Equal("one\n\ntwo", await DeliverAsync(_wechat.Text("two")));
        Assert.Empty(_wechat.Api.Calls);
    }

    [Fact]
    public async Task Message_ThatComesAgain_GetsTheSameAnswerAndRunsNothingTwice()
    {
        var message = _wechat.Text("hello there");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DeliverAsync(message)));
        var last = await DeliverAsync(message);

        Assert.All(answers.Append(last).Where(answer => answer is not null), answer => Assert.Equal("1: hello there", answer));
        Assert.Equal("1: hello there", last);
        Assert.Equal("2: and more", await DeliverAsync(_wechat.Text("and more")));
        Assert.Equal("1: hello there", await DeliverAsync(message));
    }

    [Fact]
    public async Task Answer_ThatComesBetweenTwoTries_IsShownByTheNext()
    {
        var visible = _wechat.Sender.DeliverAsync(_wechat.Text("ask"), Patience, Stop);
        await _asked.Task.WaitAsync(Stop);
        _model.SetResult("The answer.");

        Assert.StartsWith("The answer.", await visible, StringComparison.Ordinal);
        Assert.Equal("2: next", await DeliverAsync(_wechat.Text("next")));
    }

    [Fact]
    public async Task Answer_AfterAllThreeTries_IsPromisedAndFetchedOnce()
    {
        Assert.Equal(WeChatWords.Working("zh"), await _wechat.Sender.DeliverAsync(_wechat.Text("ask"), Patience, Stop));
        Assert.Equal(WeChatWords.Working("zh"), await _wechat.Sender.DeliverAsync(_wechat.Text("更多"), Patience, Stop));
        var fetching = _wechat.Sender.DeliverAsync(_wechat.Text("“更多”"), Long, Stop);
        _model.SetResult("The answer.");

        Assert.StartsWith("The answer.", await fetching, StringComparison.Ordinal);
        Assert.Equal("2: more", await DeliverAsync(_wechat.Text("more")));
    }

    [Fact]
    public async Task Answer_ThatWasPromised_ComesWithTheNextMessageToo()
    {
        Assert.Equal(WeChatWords.Working("zh"), await _wechat.Sender.DeliverAsync(_wechat.Text("ask"), Patience, Stop));
        _model.SetResult("The answer.");
        var transcript = _host.Services.GetRequiredService<Bot.Conversations.ConversationService>();
        var key = new Bot.Conversations.ConversationKey(SampleBot.Name, WeChatPlace.PassiveDoor, $"{FakeWeChat.App}:{FakeWeChat.Follower}");
        await Bot.Tests.Conversations.Eventually.HoldsAsync(() => transcript.LastReplies(key, 5).Any(), "the model's answer");

        var visible = await DeliverAsync(_wechat.Text("something else"));
        Assert.StartsWith(WeChatWords.Earlier("en") + "\nThe answer.", visible, StringComparison.Ordinal);
        Assert.EndsWith("\n\n2: something else", visible, StringComparison.Ordinal);
        Assert.Equal("3: next", await DeliverAsync(_wechat.Text("next")));
    }

    [Fact]
    public async Task Message_WhileAnotherWaits_IsAnsweredAtOnce_AndNothingIsShownTwice()
    {
        var waiting = _wechat.Sender.DeliverAsync(_wechat.Text("ask"), Long, Stop);
        await _asked.Task.WaitAsync(Stop);
        var meanwhile = await DeliverAsync(_wechat.Text("meanwhile"));
        _model.TrySetResult("The answer.");

        Assert.StartsWith("2: meanwhile", meanwhile, StringComparison.Ordinal);
        Assert.Equal(2, $"{meanwhile}{await waiting}{await DeliverAsync(_wechat.Text("next"))}".Split("2: meanwhile").Length);
    }

    [Fact]
    public async Task Text_LongerThanOneAnswer_IsReadOnWithMore()
    {
        var words = string.Concat(Enumerable.Range(0, 150).Select(number => $"第{number}句话，说得很长很长。"));
        var read = await DeliverAsync(_wechat.Text(words)) ?? "";
        Assert.EndsWith(WeChatWords.GoesOn("en"), read, StringComparison.Ordinal);
        var pages = new List<string> { read };
        while (pages[^1].EndsWith(WeChatWords.GoesOn("en"), StringComparison.Ordinal))
        {
            pages.Add(await DeliverAsync(_wechat.Text("继续")) ?? "");
        }

        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 2048));
        Assert.All(Enumerable.Range(0, 150), number => Assert.Equal(2, string.Concat(pages).Split($"第{number}句话").Length));
        Assert.Equal("2: 继续", await DeliverAsync(_wechat.Text("继续")));
    }

    [Fact]
    public async Task Text_ThatWasNotReadToItsEnd_IsLeftForSomethingElse()
    {
        Assert.EndsWith(WeChatWords.GoesOn("en"), await DeliverAsync(_wechat.Text(new string('长', 2000))), StringComparison.Ordinal);

        Assert.Equal("2: next", await DeliverAsync(_wechat.Text("next")));
    }

    [Fact]
    public async Task Menu_NumbersMeanWhatTheyMean_AlsoWhenSomethingIsPromised()
    {
        Assert.Contains("1. Red", await DeliverAsync(_wechat.Text("pick")), StringComparison.Ordinal);
        Assert.Equal("2: picked red for q1", await DeliverAsync(_wechat.Text("1")));
    }

    [Fact]
    public async Task Picture_IsKeptFromItsAddress_AndShownAsALink()
    {
        var id = _wechat.Api.Keep(SampleBot.Picture, "image/png");
        Assert.Equal("1:", (await DeliverAsync(_wechat.Write("image", ("PicUrl", $"{_wechat.Api.Address}/pictures/{id}"), ("MediaId", id))))!.Trim());
        Assert.EndsWith("/packs/sample/pictures/dot.png", await DeliverAsync(_wechat.Text("picture")), StringComparison.Ordinal);

        Assert.Single(Directory.GetFiles(Path.Combine(_host.Data, "files"), "*", SearchOption.AllDirectories));
        Assert.Empty(_wechat.Api.Calls);
    }

    [Fact]
    public async Task EventsThatMeanNothing_AreAnsweredWithNothing()
    {
        Assert.Equal("", await DeliverAsync(_wechat.Happen("VIEW", "https://shop.example")));
        Assert.Equal("", await DeliverAsync(_wechat.Happen("unsubscribe")));
    }

    [Fact]
    public async Task Forgery_IsRefusedAsEverywhere()
    {
        using var request = _wechat.Sender.Request("signature=00&timestamp=1&nonce=1", _wechat.Text("forged"));

        Assert.Equal(HttpStatusCode.Forbidden, (await _wechat.Sender.SendAsync(request, Stop)).Status);
        Assert.Equal("1: true", await DeliverAsync(_wechat.Text("true")));
    }

    [Theory]
    [InlineData(1, 0, false, false)]
    [InlineData(2, 5, true, false)]
    [InlineData(3, 10, true, true)]
    [InlineData(1, 10, false, true)]
    [InlineData(1, 5, true, true)]
    public void LastTry_IsKnownByCountTimeOrJournal(int number, int age, bool isKnown, bool expected)
    {
        var message = new CallbackMessage(new Dictionary<string, string> { ["CreateTime"] = "1700000000" });
        var query = new CallbackQuery("", "", $"{1700000000 + age}", "", "");

        Assert.Equal(expected, new PassiveTry(new(DateTimeOffset.UnixEpoch), number).IsLast(message, query, isKnown));
    }

    private async Task StartAsync(CallbackMode mode)
    {
        var settings = _wechat.Settings(SampleBot.Name, mode);
        settings["Channels:WeChat:Accounts:0:Replies"] = "Passive";
        settings["Channels:WeChat:Accounts:0:AppSecret"] = "";
        settings["Channels:WeChat:AnswerWithin"] = "00:00:00.2";
        _host = await SampleBot.StartAsync(Stop, settings, services => services.AddSingleton<RunCall>(AskAsync));
        (_wechat.Sender.Callback, _wechat.Sender.Mode) = (new(_host.Address, $"api/wechat/{FakeWeChat.App}/messages"), mode);
    }

    private async Task<TurnEvent> AskAsync(OpenCall call, CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        return new ModelReturned { At = DateTimeOffset.UnixEpoch, CallId = call.CallId, Text = await _model.Task.WaitAsync(cancellationToken) };
    }

    private Task<string?> DeliverAsync(string xml) => _wechat.Sender.DeliverAsync(xml, Long, Stop);
}
