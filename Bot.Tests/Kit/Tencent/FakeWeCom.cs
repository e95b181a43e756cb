using System.Globalization;
using System.Net;

namespace Bot.Tests.Kit.Tencent;

/// <summary>WeCom's side of one app: the API, and members who write.</summary>
internal sealed class FakeWeCom : IAsyncDisposable
{
    /// <summary>The company.</summary>
    public const string Corp = "ww0000000000000001";

    /// <summary>The app.</summary>
    public const long Agent = 1000002;

    /// <summary>A member.</summary>
    public const string Member = "zhangsan";

    private const string Token = "token-of-the-fake-app";
    private const string Key = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

    private long _lastId = 45_000_000_000_000_000;

    private FakeWeCom(FakeApi api) => Api = api;

    /// <summary>The API.</summary>
    public FakeApi Api { get; }

    /// <summary>Sends messages to the bot.</summary>
    public CallbackSender Sender { get; } = new(Token, Key, Corp) { Mode = CallbackMode.Safe };

    /// <summary>Starts it.</summary>
    public static async Task<FakeWeCom> StartAsync(CancellationToken cancellationToken) =>
        new(await FakeApi.StartAsync("/cgi-bin/message/send", cancellationToken));

    /// <summary>Settings with which a host serves the app.</summary>
    public Dictionary<string, string?> Settings(string bot) => new()
    {
        ["Channels:WeCom:Apps:0:CorpId"] = Corp,
        ["Channels:WeCom:Apps:0:AgentId"] = $"{Agent}",
        ["Channels:WeCom:Apps:0:Bot"] = bot,
        ["Channels:WeCom:Apps:0:Secret"] = Api.Secret,
        ["Channels:WeCom:Apps:0:Token"] = Token,
        ["Channels:WeCom:Apps:0:EncodingAESKey"] = Key,
        ["Channels:WeCom:Apps:0:ApiEndpoint"] = Api.Address,
    };

    /// <summary>A message of a member.</summary>
    public string Write(string kind, params (string Name, string Value)[] members) => From(
        Corp, Agent, kind, [.. members, ("MsgId", Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture))]);

    /// <summary>A message to any company's app.</summary>
    public string From(string corp, long agent, string kind, params (string Name, string Value)[] members) => CallbackSender.Xml(
        [("ToUserName", corp), ("FromUserName", Member), ("CreateTime", Sender.Now().ToString(CultureInfo.InvariantCulture)), ("MsgType", kind), .. members, ("AgentID", $"{agent}")]);

    /// <summary>A member writes, and the platform brings it once.</summary>
    public async Task SayAsync(string words, CancellationToken cancellationToken) =>
        Assert.Equal((HttpStatusCode.OK, ""), await Sender.PostAsync(Write("text", ("Content", words)), cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Sender.Dispose();
        await Api.DisposeAsync();
    }
}
