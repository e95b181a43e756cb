using System.Globalization;
using System.Net;

namespace Bot.Tests.Kit.Tencent;

/// <summary>WeChat's side of one Official Account: the API, and followers who write.</summary>
internal sealed class FakeWeChat : IAsyncDisposable
{
    /// <summary>The account's AppID.</summary>
    public const string App = "wx0000000000000001";

    /// <summary>The account's own id.</summary>
    public const string Account = "gh_00000000fake";

    /// <summary>A follower.</summary>
    public const string Follower = "oFollower-1";

    private const string Token = "token-of-the-fake-account";
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private long _lastId = 23_000_000_000_000_000;

    private FakeWeChat(FakeApi api) => Api = api;

    /// <summary>The API.</summary>
    public FakeApi Api { get; }

    /// <summary>Sends messages to the bot.</summary>
    public CallbackSender Sender { get; } = new(Token, Key, App);

    /// <summary>Starts it.</summary>
    public static async Task<FakeWeChat> StartAsync(CancellationToken cancellationToken) =>
        new(await FakeApi.StartAsync("/cgi-bin/message/custom/send", cancellationToken));

    /// <summary>Settings with which a host serves the account.</summary>
    public Dictionary<string, string?> Settings(string bot, CallbackMode mode = CallbackMode.Plain) => new()
    {
        ["Channels:WeChat:Accounts:0:AppId"] = App,
        ["Channels:WeChat:Accounts:0:OriginalId"] = Account,
        ["Channels:WeChat:Accounts:0:Bot"] = bot,
        ["Channels:WeChat:Accounts:0:AppSecret"] = Api.Secret,
        ["Channels:WeChat:Accounts:0:Token"] = Token,
        ["Channels:WeChat:Accounts:0:EncodingAESKey"] = mode == CallbackMode.Plain ? "" : Key,
        ["Channels:WeChat:Accounts:0:ApiEndpoint"] = Api.Address,
    };

    /// <summary>A message of a follower.</summary>
    public string Write(string kind, params (string Name, string Value)[] members) =>
        From(Follower, kind, [.. members, ("MsgId", Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Words of a follower.</summary>
    public string Text(string words) => Write("text", ("Content", words));

    /// <summary>An event of a follower; events have no number.</summary>
    public string Happen(string what, string key = "") => From(Follower, "event", ("Event", what), ("EventKey", key));

    /// <summary>A message of anybody.</summary>
    public string From(string follower, string kind, params (string Name, string Value)[] members) => CallbackSender.Xml(
        [("ToUserName", Account), ("FromUserName", follower), ("CreateTime", Sender.Now().ToString(CultureInfo.InvariantCulture)), ("MsgType", kind), .. members]);

    /// <summary>A follower writes, and the platform brings it once.</summary>
    public async Task SayAsync(string words, CancellationToken cancellationToken) =>
        Assert.Equal((HttpStatusCode.OK, "success"), await Sender.PostAsync(Text(words), cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Sender.Dispose();
        await Api.DisposeAsync();
    }
}
