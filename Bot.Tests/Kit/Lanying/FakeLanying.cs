using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit.Lanying;

/// <summary>
/// Lanying's server side on 127.0.0.1: keeps messages, checks tokens, runs each transaction once, hands out upload tickets, redirects downloads,
/// calls the bot's callback, and fails as told.
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

    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<LanyingRequest> _requests = new();
    private readonly ConcurrentQueue<(int Status, string Body)> _answers = new();
    private readonly ConcurrentDictionary<long, long> _transactions = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private readonly List<LanyingStored> _messages = [];
    private readonly Lock _gate = new();
    private long _lastId = 9_007_199_254_740_993;

    private FakeLanying(WebApplication app) => _app = app;

    /// <summary>Address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Refuses calls with a code of the platform, when it gives one.</summary>
    public Func<LanyingRequest, int?>? Rule { get; set; }

    /// <summary>Where messages to the bot are announced; null: nowhere, the bot has to ask.</summary>
    public Uri? Callback { get; set; }

    /// <summary>All calls, in order.</summary>
    public IReadOnlyList<LanyingRequest> Requests => [.. _requests];

    /// <summary>What was sent to users and groups: no receipts, and nothing that was only for those online.</summary>
    public IReadOnlyList<LanyingRequest> Sent => [.. _requests.Where(request => request.Path == "/message/send" && request.Type is >= 0 and <= 7 && request.Body!["online_only"] is null)];

    /// <summary>Requests of the storage, which must never get a token.</summary>
    public ConcurrentQueue<string> StorageTokens { get; } = new();

    /// <summary>What users and groups have, each transaction once.</summary>
    public IReadOnlyList<LanyingStored> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

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
    public string Keep(string name, byte[] content)
    {
        _files[name] = content;
        return $"{Address}/file/download/chat?file_sign={name}";
    }

    /// <summary>A user writes: to the bot, or in a group.</summary>
    public LanyingStored Write(long user, string text, string content = "TEXT", long? group = null, string ext = "", string config = "", string attachment = "")
    {
        lock (_gate)
        {
            var message = new LanyingStored(++_lastId, user, group ?? BotUser, content, text, ext, config, attachment);
            _messages.Add(message);
            return message;
        }
    }

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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private void Map()
    {
        _app.MapPost("/message/send", (Delegate)SendAsync);
        _app.MapGet("/message/unread", (HttpContext context) => Guarded(context, () => Unread(context)));
        _app.MapGet("/message/conversation", (HttpContext context, long opposite_id) => Guarded(context, () => History(opposite_id)));
        _app.MapGet("/message/ack", (HttpContext context, long conversation_id, long msg_id) => Guarded(context, () => Acknowledge(conversation_id, msg_id)));
        _app.MapGet("/file/upload/chat", (HttpContext context) => Guarded(context, Ticket));
        _app.MapPost("/storage/{key}", StoreAsync);
        _app.MapGet("/file/download/chat", (HttpContext context, string file_sign) => Redirect(context, file_sign));
        _app.MapGet("/storage/{key}", (HttpContext context, string key) => Fetch(context, key));
        LanyingPage.Map(_app, this);
    }

    private LanyingRequest Note(HttpContext context, JsonObject? body)
    {
        var headers = context.Request.Headers;
        var request = new LanyingRequest(context.Request.Path + context.Request.QueryString, headers["access-token"].ToString(), headers["user_id"].ToString(), body);
        _requests.Enqueue(request);
        return request;
    }

    private async Task<IResult> SendAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
        var request = Note(context, body);
        return Refusal(context) ?? (Rule?.Invoke(request) is { } code ? Failure(code) : Keep(request));
    }

    private IResult Guarded(HttpContext context, Func<JsonNode?> answer)
    {
        Note(context, null);
        return Refusal(context) ?? Answer(answer());
    }

    private IResult? Refusal(HttpContext context)
    {
        if (_answers.TryDequeue(out var told))
        {
            return Results.Text(told.Body, "application/json", statusCode: told.Status);
        }

        var headers = context.Request.Headers;
        return headers["app_id"] != App ? Failure(40000) : headers["access-token"].Count == 0 ? Failure(10003) : headers["access-token"] != Token ? Failure(10008) : null;
    }

    private IResult Keep(LanyingRequest request)
    {
        if ((long?)request.Body!["from_user_id"] != BotUser || request.Target == 0)
        {
            return Failure(10002);
        }

        var transaction = (long?)request.Body["transaction_id"] ?? 0;
        lock (_gate)
        {
            if (transaction == 0 || !_transactions.TryGetValue(transaction, out var id))
            {
                id = ++_lastId;
                _transactions[transaction] = id;
                Apply(request, id);
            }

            return Results.Json(new JsonObject { ["code"] = 200, ["data"] = true, ["message"] = null, ["msg_ids"] = new JsonArray(id) });
        }
    }

    private void Apply(LanyingRequest request, long id)
    {
        var related = (long?)request.Body!["related_mid"] ?? 0;
        var place = _messages.FindIndex(message => message.Id == related);
        switch (request.Type)
        {
            case 9 when place >= 0:
                _messages[place].IsRead = true;
                break;
            case 11 when place >= 0:
                _messages[place] = _messages[place] with { Text = _messages[place].Text + request.Text };
                break;
            case 12 when place >= 0:
                _messages[place] = _messages[place] with { Text = request.Text };
                break;
            case >= 0 and <= 7 when request.Body["online_only"] is null:
                string[] names = ["TEXT", "IMAGE", "AUDIO", "VIDEO", "FILE", "LOCATION", "COMMAND", "FORWARD"];
                _messages.Add(new(id, BotUser, request.Target, names[request.Type], request.Text, (string?)request.Body["ext"] ?? "", (string?)request.Body["config"] ?? "", (string?)request.Body["attachment"] ?? ""));
                break;
        }
    }

    private JsonArray Unread(HttpContext context)
    {
        lock (_gate)
        {
            return [.. _messages.Where(message => message.To == BotUser && !message.IsRead).GroupBy(message => message.From)
                .Select(group => (JsonNode)new JsonObject { ["conversation_id"] = new JsonObject { ["uid"] = group.Key }, ["num"] = group.Count() })];
        }
    }

    private JsonObject History(long opposite)
    {
        lock (_gate)
        {
            var entries = _messages.Where(message => message.From == opposite || message.To == opposite).OrderByDescending(message => message.Id).Take(20).Select(message => (JsonNode)new JsonObject
            {
                ["msg_id"] = message.Id,
                ["from_xid"] = new JsonObject { ["uid"] = message.From, ["device_sn"] = 0 },
                ["to_xid"] = new JsonObject { ["uid"] = message.To, ["device_sn"] = 0 },
                ["ctype"] = message.Content,
                ["content"] = message.Text,
                ["ext"] = message.Ext,
                ["config"] = message.Config,
                ["attachment"] = message.Attachment,
                ["status"] = message.IsRead ? 2 : 0,
            });
            return new() { ["messages"] = new JsonArray([.. entries]), ["is_last"] = true, ["next_msg_id"] = 0 };
        }
    }

    private JsonNode Acknowledge(long opposite, long id)
    {
        lock (_gate)
        {
            foreach (var message in _messages.Where(message => message.From == opposite && message.Id <= id))
            {
                message.IsRead = true;
            }

            return true;
        }
    }

    private JsonObject Ticket()
    {
        var key = $"f{Interlocked.Increment(ref _lastId)}";
        return new()
        {
            ["upload_url"] = $"{Address}/storage/{key}",
            ["upload_method"] = "POST",
            ["download_url"] = $"{Address}/file/download/chat?file_sign={key}",
            ["oss_body_param"] = new JsonObject { ["OSSAccessKeyId"] = "k", ["policy"] = "p", ["signature"] = "s", ["callback"] = "c", ["key"] = key },
        };
    }

    private async Task<IResult> StoreAsync(HttpContext context, string key)
    {
        StorageTokens.Enqueue(context.Request.Headers["access-token"].ToString());
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["key"] != key || form.Files is not [{ Name: "file" } file])
        {
            return Results.StatusCode(403);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        _files[key] = content.ToArray();
        return Results.Ok();
    }

    private IResult Redirect(HttpContext context, string key)
    {
        Note(context, null);
        return Refusal(context) ?? Results.Redirect($"{Address}/storage/{key}");
    }

    private IResult Fetch(HttpContext context, string key)
    {
        StorageTokens.Enqueue(context.Request.Headers["access-token"].ToString());
        return _files.TryGetValue(key, out var content) ? Results.Bytes(content) : Results.NotFound();
    }

    private static IResult Answer(JsonNode? data) => Results.Json(new JsonObject { ["code"] = 200, ["data"] = data, ["message"] = null });

    private static IResult Failure(int code) => Results.Json(new JsonObject { ["code"] = code, ["data"] = null, ["message"] = "refused" });
}
