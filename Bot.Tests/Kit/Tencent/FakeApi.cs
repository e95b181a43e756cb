using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit.Tencent;

/// <summary>
/// The API side that WeChat and WeCom have in common, on 127.0.0.1: access tokens that expire and are replaced, messages, files,
/// codes inside status 200, and failures as told.
/// </summary>
internal sealed class FakeApi : IAsyncDisposable
{
    private const int Ok = 0;
    private const int MissingToken = 41001;
    private const int BadToken = 40001;
    private const int ExpiredToken = 42001;
    private const int UnknownFile = 40007;
    private const int BadSecret = 40125;
    private const int LongText = 45002;
    private const int MostBytes = 2048;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ApiCall> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _failures = new();
    private readonly ConcurrentDictionary<string, (byte[] Content, string Type)> _files = new();
    private readonly HashSet<string> _expired = [];
    private readonly Lock _gate = new();
    private string _token = "";
    private int _numbers;

    private FakeApi(WebApplication app) => _app = app;

    /// <summary>Address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The only secret that is right.</summary>
    public string Secret { get; } = "secret-of-the-fake";

    /// <summary>How long tokens last, in seconds.</summary>
    public int TokenLife { get; set; } = 7200;

    /// <summary>How often a token was asked for.</summary>
    public int TokensAsked { get; private set; }

    /// <summary>Refuses a message with a code, when it gives one.</summary>
    public Func<ApiCall, int>? Rule { get; set; }

    /// <summary>All calls but those for tokens, in order.</summary>
    public IReadOnlyList<ApiCall> Calls => [.. _calls];

    /// <summary>Messages that were taken, in order.</summary>
    public ConcurrentQueue<ApiCall> Sent { get; } = new();

    /// <summary>Files that were uploaded, by kind and name.</summary>
    public ConcurrentQueue<(string Kind, string Name, byte[] Content)> Uploaded { get; } = new();

    /// <summary>Starts it.</summary>
    /// <param name="message">Path of messages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<FakeApi> StartAsync(string message, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeApi(builder.Build());
        fake._app.MapPost("/cgi-bin/stable_token", (Delegate)fake.StableTokenAsync);
        fake._app.MapGet("/cgi-bin/gettoken", (string corpid, string corpsecret) => fake.Token(corpsecret, replaces: false));
        fake._app.MapPost(message, (Delegate)fake.TakeAsync);
        fake._app.MapPost("/cgi-bin/message/custom/typing", (Delegate)fake.TypeAsync);
        fake._app.MapPost("/cgi-bin/media/upload", (Delegate)fake.UploadAsync);
        fake._app.MapGet("/cgi-bin/media/get", (Delegate)fake.DownloadAsync);
        fake._app.MapGet("/pictures/{name}", (string name) => fake._files.TryGetValue(name, out var file) ? Results.Bytes(file.Content, file.Type) : Results.NotFound());
        await fake._app.StartAsync(cancellationToken);
        fake.Address = fake._app.Urls.Single();
        return fake;
    }

    /// <summary>Answers the next message so.</summary>
    public void FailNext(int status, string body = "") => _failures.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    });

    /// <summary>Cuts the connection of the next message.</summary>
    public void CutNext() => _failures.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Answers the next message when told.</summary>
    public void HoldNext(Task until) => _failures.Enqueue(async context =>
    {
        await until.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsync(Answer(Ok));
    });

    /// <summary>Somebody else asked for a token: ours is no longer good.</summary>
    public void ReplaceToken()
    {
        lock (_gate)
        {
            _token = $"token-{++_numbers}";
        }
    }

    /// <summary>The token has come to its end.</summary>
    public void ExpireToken()
    {
        lock (_gate)
        {
            _expired.Add(_token);
            _token = "";
        }
    }

    /// <summary>Keeps a customer's file.</summary>
    /// <returns>Its media id.</returns>
    public string Keep(byte[] content, string type)
    {
        var id = $"media-{Interlocked.Increment(ref _numbers)}";
        _files[id] = (content, type);
        return id;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> StableTokenAsync(HttpContext context)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        return Token((string)body["secret"]!, (bool)body["force_refresh"]!);
    }

    private IResult Token(string secret, bool replaces)
    {
        lock (_gate)
        {
            TokensAsked++;
            if (secret != Secret)
            {
                return Results.Text(Answer(BadSecret), "application/json");
            }

            if (_token.Length == 0 || replaces)
            {
                _token = $"token-{++_numbers}";
            }

            return Results.Json(new JsonObject { ["access_token"] = _token, ["expires_in"] = TokenLife });
        }
    }

    private int Check(string token)
    {
        lock (_gate)
        {
            return token.Length == 0 ? MissingToken : _expired.Contains(token) ? ExpiredToken : token == _token ? Ok : BadToken;
        }
    }

    private async Task<ApiCall> NoteAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var call = new ApiCall(context.Request.Path, context.Request.Query["access_token"].ToString(), await reader.ReadToEndAsync(context.RequestAborted));
        _calls.Enqueue(call);
        return call;
    }

    private async Task TakeAsync(HttpContext context)
    {
        var call = await NoteAsync(context);
        if (_failures.TryDequeue(out var failure))
        {
            await failure(context);
            return;
        }

        var (stale, told) = (Check(call.Token), Rule?.Invoke(call) ?? Ok);
        var code = stale != Ok ? stale
            : told != Ok ? told
            : Encoding.UTF8.GetByteCount(call.Words) > MostBytes ? LongText
            : call.Kind != "text" && !_files.ContainsKey((string)call.Body[call.Kind]!["media_id"]!) ? UnknownFile
            : Ok;
        if (code == Ok)
        {
            Sent.Enqueue(call);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Answer(code));
    }

    private async Task<IResult> TypeAsync(HttpContext context) => Results.Text(Answer(Check((await NoteAsync(context)).Token)), "application/json");

    private async Task<IResult> UploadAsync(HttpContext context, string access_token, string type)
    {
        _calls.Enqueue(new(context.Request.Path, access_token, ""));
        if (Check(access_token) is not Ok and var code)
        {
            return Results.Text(Answer(code), "application/json");
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        using var content = new MemoryStream();
        await form.Files["media"]!.CopyToAsync(content, context.RequestAborted);
        var id = Keep(content.ToArray(), form.Files["media"]!.ContentType);
        Uploaded.Enqueue((type, form.Files["media"]!.FileName, content.ToArray()));
        return Results.Json(new JsonObject { ["type"] = type, ["media_id"] = id, ["created_at"] = 1 });
    }

    private async Task DownloadAsync(HttpContext context, string access_token, string media_id)
    {
        _calls.Enqueue(new(context.Request.Path, access_token, ""));
        var code = Check(access_token);
        code = code == Ok && !_files.ContainsKey(media_id) ? UnknownFile : code;
        if (_failures.TryDequeue(out var failure))
        {
            await failure(context);
        }
        else if (code != Ok)
        {
            await Results.Text(Answer(code), "text/plain").ExecuteAsync(context);
        }
        else if (_files[media_id].Type == "video/mp4")
        {
            await Results.Json(new JsonObject { ["video_url"] = $"{Address}/pictures/{media_id}" }).ExecuteAsync(context);
        }
        else
        {
            await Results.Bytes(_files[media_id].Content, _files[media_id].Type, media_id).ExecuteAsync(context);
        }
    }

    private static string Answer(int code) => new JsonObject { ["errcode"] = code, ["errmsg"] = code == Ok ? "ok" : "refused hint: [fake]" }.ToJsonString();
}
