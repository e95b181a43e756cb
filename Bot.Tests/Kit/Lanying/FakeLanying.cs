using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit.Lanying;

/// <summary>
/// Lanying's server side on 127.0.0.1: keeps messages, checks tokens, runs each transaction once, hands out upload tickets, redirects downloads,
/// limits rates, calls the bot's callback, and fails as told.
/// </summary>
internal sealed class FakeLanying : IAsyncDisposable
{
    /// <summary>The app.</summary>
    public const string App = "demoapp";

    /// <summary>The bot's user id; needs more than 32 bits.</summary>
    public const long BotUser = 2_199_040_544_848;

    /// <summary>The admin token.</summary>
    public const string Token = "admin-token-of-the-fake";

    /// <summary>The callback signature.</summary>
    public const string Signature = "signature-of-the-fake-subscription";

    /// <summary>As a status of <see cref="AnswerNext"/>: the call is run, and the line is cut before its answer.</summary>
    public const int Cut = 0;

    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<LanyingRequest> _requests = new();
    private readonly ConcurrentQueue<(int Status, string Body)> _answers = new();
    private readonly LanyingStore _store = new();
    private readonly LanyingRateLimit _limit = new();
    private readonly LanyingAccounts _accounts = new();
    private readonly LanyingStorage _storage;

    private LanyingCallbacks _callbacks;

    private FakeLanying(WebApplication app)
    {
        _app = app;
        _callbacks = new(TellAsync, 0, 0, 1);
        _storage = new(this, _store);
    }

    /// <summary>Address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Refuses messages with a code of the platform, when it gives one; <see cref="Cut"/> runs them and cuts the line.</summary>
    public Func<LanyingRequest, int?>? Rule { get; set; }

    /// <summary>Keeps a message waiting before it is run.</summary>
    public Func<LanyingRequest, Task>? Holding { get; set; }

    /// <summary>Hears what is sent when it is run: not a second time for the same transaction.</summary>
    public Action<LanyingRequest>? Running { get; set; }

    /// <summary>Calls that the app may make in a second; 0: as many as it likes.</summary>
    public int RequestsPerSecond { get => _limit.PerSecond; set => _limit.PerSecond = value; }

    /// <summary>Whether to keep all calls for <see cref="Requests"/>.</summary>
    public bool KeepsRequests { get; set; } = true;

    /// <summary>Where messages to the bot are announced; null: nowhere, the bot has to ask.</summary>
    public Uri? Callback { get; set; }

    /// <summary>All calls, in order.</summary>
    public IReadOnlyList<LanyingRequest> Requests => [.. _requests];

    /// <summary>What was sent to users and groups: no receipts, and nothing that was only for those online.</summary>
    public IReadOnlyList<LanyingRequest> Sent => [.. _requests.Where(request => request.Path == "/message/send" && request.Type is >= 0 and <= 7 && request.Body!["online_only"] is null)];

    /// <summary>Tokens that the storage got, which is to get none.</summary>
    public IReadOnlyCollection<string> StorageTokens => _storage.Tokens;

    /// <summary>What users and groups have, each transaction once.</summary>
    public IReadOnlyList<LanyingStored> Messages => _store.All;

    public static async Task<FakeLanying> StartAsync(CancellationToken cancellationToken, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var fake = new FakeLanying(builder.Build());
        fake.Map();
        await fake._app.StartAsync(cancellationToken);
        fake.Address = fake._app.Urls.Single();
        return fake;
    }

    /// <summary>Settings with which a host serves this app.</summary>
    public Dictionary<string, string?> Settings(string bot) => new()
    {
        ["Channels:Lanying:Apps:0:AppId"] = App,
        ["Channels:Lanying:Apps:0:Bot"] = bot,
        ["Channels:Lanying:Apps:0:BotUserId"] = $"{BotUser}",
        ["Channels:Lanying:Apps:0:ApiEndpoint"] = Address,
        ["Channels:Lanying:Apps:0:AccessToken"] = Token,
        ["Channels:Lanying:Apps:0:Signature"] = Signature,
        ["Channels:Lanying:Pause"] = "00:00:00",
    };

    /// <summary>Answers the next call so.</summary>
    public void AnswerNext(int status, string body = "") => _answers.Enqueue((status, body));

    /// <summary>Keeps a file of a user.</summary>
    /// <returns>Its address on the platform.</returns>
    public string Keep(string name, byte[] content) => _storage.Keep(name, content);

    /// <summary>The address of a file that the platform no longer has: asked for, it answers a code of failure in status 200.</summary>
    public string AddressOfMissing() => _storage.AddressOf("gone");

    /// <summary>A user writes: to the bot, or in a group.</summary>
    public LanyingStored Write(long user, string text, string content = "TEXT", long? group = null, string ext = "", string config = "", string attachment = "") =>
        _store.Write(user, group, content, text, ext, config, attachment);

    /// <summary>Announces a message to the bot.</summary>
    public async Task<HttpStatusCode> AnnounceAsync(LanyingStored message, CancellationToken cancellationToken, bool group = false, string? signature = Signature, string app = App)
    {
        var body = new JsonObject
        {
            ["appId"] = app,
            ["msgId"] = $"{message.Id}",
            ["type"] = group ? "GROUPCHAT" : "CHAT",
            ["ctype"] = message.Content,
            ["from"] = new JsonObject { ["uid"] = $"{message.From}" },
            ["to"] = new JsonObject { ["uid"] = $"{message.To}" },
            ["content"] = message.Text,
            ["ext"] = message.Ext,
            ["config"] = message.Config,
            ["attachment"] = message.Attachment,
        };
        return await PostAsync(body.ToJsonString(), signature, cancellationToken);
    }

    /// <summary>Announces what users write on the page less well from now on.</summary>
    /// <param name="repeated">Share of messages that are announced twice.</param>
    /// <param name="late">Share of messages that are announced after the next one.</param>
    public void Disturb(double repeated, double late) => _callbacks = new(TellAsync, repeated, late, 1);

    /// <summary>Announces what a user wrote on the page.</summary>
    /// <exception cref="HttpRequestException">The bot cannot be reached, or does not take it.</exception>
    public Task AnnounceWrittenAsync(LanyingStored message, CancellationToken cancellationToken) =>
        Callback is null ? Task.CompletedTask : _callbacks.AnnounceAsync(message, cancellationToken);

    /// <summary>Posts any body to the callback.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, string? signature, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Callback) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (signature is not null)
        {
            request.Headers.Add("signature", signature);
        }

        using var answer = await _http.SendAsync(request, cancellationToken);
        return answer.StatusCode;
    }

    /// <summary>A user writes to the bot, and the bot is told.</summary>
    public async Task<LanyingStored> SayAsync(long user, string text, CancellationToken cancellationToken)
    {
        var message = Write(user, text);
        await AnnounceAsync(message, cancellationToken);
        return message;
    }

    /// <summary>Ends when the process is asked to stop.</summary>
    public Task StoppedAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.MapPost("/message/send", (Delegate)SendAsync);
        _app.MapPut("/message/send", (Delegate)SendAsync);
        _app.MapGet("/message/unread", (HttpContext context) => Guarded(context, _store.Unread));
        _app.MapGet("/message/conversation", (HttpContext context, long opposite_id, long msg_id_start, int limit) => Guarded(context, () => _store.History(opposite_id, msg_id_start, limit)));
        _app.MapGet("/message/ack", (HttpContext context, long conversation_id, long msg_id) => Guarded(context, () => Acknowledge(conversation_id, msg_id)));
        _accounts.Map(_app);
        _storage.Map(_app);
        LanyingPage.Map(_app, this, _storage);
    }

    /// <summary>Notes a call, and gives what it is refused with.</summary>
    internal IResult? Check(HttpContext context, JsonObject? body, out LanyingRequest request)
    {
        var headers = context.Request.Headers;
        request = new(context.Request.Path + context.Request.QueryString, headers["access-token"].ToString(), headers["user_id"].ToString(), body);
        if (KeepsRequests)
        {
            _requests.Enqueue(request);
        }

        if (_answers.TryDequeue(out var told))
        {
            return told.Status == Cut ? new CutAnswer() : Results.Text(told.Body, "application/json", statusCode: told.Status);
        }

        return !_limit.Allows() ? Results.Text("{\"code\":429,\"message\":\"request too fast\"}", "application/json", statusCode: 429)
            : headers["app_id"] != App ? Failure(40000)
            : headers["access-token"].Count == 0 ? Failure(10003)
            : headers["access-token"] != Token && !_accounts.Speaks(request) ? Failure(10008)
            : null;
    }

    /// <summary>The usual answer.</summary>
    internal static IResult Answer(JsonNode? data) => Results.Json(new JsonObject { ["code"] = 200, ["data"] = data, ["message"] = null });

    /// <summary>A failure, which comes with status 200.</summary>
    internal static IResult Failure(int code) => Results.Json(new JsonObject { ["code"] = code, ["data"] = null, ["message"] = "refused" });

    private async Task<IResult> SendAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        var refusal = Check(context, body, out var request);
        if (refusal is not null and not CutAnswer)
        {
            return refusal;
        }

        await (Holding?.Invoke(request) ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
        var code = Rule?.Invoke(request);
        return code is { } other and not Cut ? Failure(other) : Run(request, code is Cut ? new CutAnswer() : refusal);
    }

    private async Task TellAsync(LanyingStored message, CancellationToken cancellationToken)
    {
        var status = await AnnounceAsync(message, cancellationToken);
        if (status != HttpStatusCode.OK)
        {
            throw new HttpRequestException($"it answered {(int)status}", null, status);
        }
    }

    private IResult Guarded(HttpContext context, Func<JsonNode?> answer) => Check(context, null, out _) ?? Answer(answer());

    private IResult Run(LanyingRequest request, IResult? answer)
    {
        if ((long?)request.Body!["from_user_id"] != BotUser || request.Target == 0)
        {
            return Failure(10002);
        }

        var (id, isNew) = _store.Take(request);
        if (isNew)
        {
            Running?.Invoke(request);
        }

        return answer ?? Results.Json(new JsonObject { ["code"] = 200, ["data"] = true, ["message"] = null, ["msg_ids"] = new JsonArray(id) });
    }

    private JsonNode Acknowledge(long opposite, long id)
    {
        _store.Acknowledge(opposite, id);
        return true;
    }

    private sealed class CutAnswer : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Abort();
            return Task.CompletedTask;
        }
    }
}
