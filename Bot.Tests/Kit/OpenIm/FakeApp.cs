using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit.OpenIm;

/// <summary>
/// The backend of an IM app on 127.0.0.1: signs what it tells the bot, checks what the bot tells it, shows each event once,
/// keeps files, and fails as told.
/// </summary>
internal sealed class FakeApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<FakeAppCall> _calls = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _failures = new();
    private readonly ConcurrentDictionary<string, byte[]> _files = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last;

    private FakeApp(WebApplication app) => _app = app;

    /// <summary>Address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The bot's address.</summary>
    public Uri Bot { get; set; } = null!;

    /// <summary>Answers an event with a status, when it gives one.</summary>
    public Func<FakeAppCall, int?>? Rule { get; set; }

    /// <summary>All callbacks, in order, also those that failed as told.</summary>
    public IReadOnlyList<FakeAppCall> Calls => [.. _calls];

    /// <summary>What customers see: each event once.</summary>
    public IReadOnlyList<FakeAppCall> Shown { get; private set; } = [];

    /// <summary>The replies among that.</summary>
    public IReadOnlyList<FakeAppCall> Replies => [.. Shown.Where(call => call.Type == "reply")];

    public static async Task<FakeApp> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeApp(builder.Build());
        fake._app.MapPost("/bot", fake.TakeAsync);
        fake._app.MapGet("/files/{name}", (string name) => fake._files.TryGetValue(name, out var file) ? Results.Bytes(file) : Results.NotFound());
        fake._app.MapGet("/moved", () => Results.Redirect("/files/elsewhere"));
        await fake._app.StartAsync(cancellationToken);
        fake.Address = fake._app.Urls.Single();
        return fake;
    }

    /// <summary>Settings of the host for this app.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Channels:OpenIm:Apps:0:Id"] = "shop",
        ["Channels:OpenIm:Apps:0:Keys:0"] = FakeAppKeys.Shop,
        ["Channels:OpenIm:Apps:0:CallbackUrl"] = $"{Address}/bot",
        ["Outbox:BaseDelay"] = "00:00:00.02",
        ["Outbox:MaxDelay"] = "00:00:00.1",
    };

    /// <summary>Keeps a file and gives its address.</summary>
    public string Keep(string name, byte[] content)
    {
        _files[name] = content;
        return $"{Address}/files/{name}";
    }

    /// <summary>Answers the next event with a status.</summary>
    public void AnswerNext(int status) => _failures.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });

    /// <summary>Takes the next event, and cuts the connection in place of an answer.</summary>
    public void CutNext() => _failures.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    /// <summary>Takes the next event, and does not answer as long as anybody waits.</summary>
    public void HangNext() => _failures.Enqueue(context => Task.WhenAny(_over.Task, Task.Delay(Timeout.Infinite, context.RequestAborted)));

    /// <summary>A customer's message.</summary>
    public static JsonObject Message(string text, string? id = null, string conversation = "chat-1", string customer = "ann") => new()
    {
        ["type"] = "message",
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["conversation"] = conversation,
        ["customer"] = new JsonObject { ["id"] = customer },
        ["locale"] = "en",
        ["text"] = text,
    };

    /// <summary>Tells the bot, signed, and gives the answer.</summary>
    public Task<FakeAppAnswer> TellAsync(JsonObject happened, string path = "events", string app = "shop", string key = FakeAppKeys.Shop) =>
        SendAsync(Sign(happened.ToJsonString(), path, app, key));

    /// <summary>Tells the bot, and expects that it takes it.</summary>
    public async Task<JsonObject> SayAsync(string text, string conversation = "chat-1")
    {
        var answer = await TellAsync(Message(text, conversation: conversation));
        Assert.Equal((HttpStatusCode.OK, "", false), (answer.Status, answer.Code, (bool)answer.Body["duplicate"]!));
        return answer.Body;
    }

    /// <summary>A signed request.</summary>
    public HttpRequestMessage Sign(string body, string path = "events", string app = "shop", string key = FakeAppKeys.Shop, TimeSpan fromNow = default)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        // Two requests of one millisecond would be the same one.
        var timestamp = $"{Interlocked.Increment(ref _last) + long.Parse(FakeAppKeys.Timestamp(fromNow), System.Globalization.CultureInfo.InvariantCulture)}";
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot, $"api/openim/{app}/{path}")) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Bot-Timestamp", timestamp);
        request.Headers.Add("X-Bot-Signature", FakeAppKeys.Sign(key, timestamp, bytes));
        return request;
    }

    /// <summary>Sends a request as it is.</summary>
    public async Task<FakeAppAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new(response.StatusCode, JsonNode.Parse(text)!.AsObject());
        }
    }

    /// <summary>Opens the stream of a conversation.</summary>
    public async Task<FakeAppStream> ListenAsync(string conversation = "chat-1", long after = 0)
    {
        using var request = Sign(new JsonObject { ["type"] = "stream", ["conversation"] = conversation, ["after"] = after }.ToJsonString(), "stream");
        return new(await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
    }

    /// <summary>The list of parked events, or what is left of it when they are sent again.</summary>
    public async Task<JsonObject> ParkedAsync(bool retry = false, params string[] replies)
    {
        var wanted = new JsonObject { ["type"] = retry ? "retry" : "parked", ["replies"] = new JsonArray([.. replies.Select(reply => JsonValue.Create(reply))]) };
        var answer = await TellAsync(wanted, "parked");
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Code));
        return answer.Body;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _over.TrySetResult();
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        var headers = context.Request.Headers;
        var timestamp = headers["X-Bot-Timestamp"].ToString();
        var signature = headers["X-Bot-Signature"].ToString();
        var isSigned = signature.Split(',').Contains(FakeAppKeys.Sign(FakeAppKeys.Shop, timestamp, copy.ToArray()))
            && Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)) < 60_000;
        var call = new FakeAppCall(JsonNode.Parse(copy.ToArray())!.AsObject(), signature, headers["Idempotency-Key"].ToString(), isSigned);
        _calls.Enqueue(call);
        if (_failures.TryDequeue(out var fail))
        {
            await fail(context);
        }
        else if (Rule?.Invoke(call) is { } status)
        {
            context.Response.StatusCode = status;
        }
        else
        {
            Show(call);
        }
    }

    private void Show(FakeAppCall call)
    {
        lock (_calls)
        {
            Shown = Shown.Any(shown => shown.Id == call.Id) ? Shown : [.. Shown, call];
        }
    }
}
