using System.Collections.Concurrent;
using System.Net;
using Bot.Connector.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit;

/// <summary>The channel's side of the connector API on 127.0.0.1: keeps what arrives, answers as told.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ConnectorRequest> _requests = new();
    private readonly ConcurrentQueue<FakeAnswer> _answers = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private int _lastId;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>Where the bot is to send, without a slash at the end, as the Agents Playground gives it.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>Everything that arrived, in order.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => [.. _requests];

    /// <summary>The messages that arrived by POST, in order.</summary>
    public IReadOnlyList<MessageActivity> Messages => [.. _requests.Where(request => request.Method == "POST").Select(request => request.Activity).OfType<MessageActivity>()];

    /// <summary>Members that the member routes tell.</summary>
    public IReadOnlyList<string> Members { get; set; } = [];

    /// <summary>Members on a page.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>Answers every call after the queued ones, when set.</summary>
    public Func<ConnectorRequest, FakeAnswer?>? Rule { get; set; }

    public static async Task<FakeConnector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeConnector(builder.Build());
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync(cancellationToken);
        fake.ServiceUrl = fake._app.Urls.Single() + "/_connector";
        return fake;
    }

    /// <summary>Answers the next call so; several queue up.</summary>
    public void AnswerNext(int status, string body = "", params (string Name, string Value)[] headers) => _answers.Enqueue(new(status, body, headers));

    /// <summary>Waits until so many requests have arrived.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<ConnectorRequest>, bool> until, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!until(Requests))
        {
            await _arrived.WaitAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ConnectorRequest.ReadAsync(context.Request);
        _requests.Enqueue(request);
        _arrived.Release();
        var answer = _answers.TryDequeue(out var told) ? told : Rule?.Invoke(request) ?? Usual(request);
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers.Append(name, value);
        }

        if (answer.Body.Length > 0)
        {
            context.Response.ContentType ??= "application/json; charset=utf-8";
            await context.Response.WriteAsync(answer.Body);
        }
    }

    private FakeAnswer Usual(ConnectorRequest request) => request switch
    {
        { Method: "GET" } when request.Path.EndsWith("/pagedmembers", StringComparison.Ordinal) => Page(request),
        { Method: "GET" } when request.Path.Contains("/members/", StringComparison.Ordinal) => Member(request.Path[(request.Path.LastIndexOf('/') + 1)..]),
        { Method: "POST" } when request.Path.EndsWith("/v3/conversations", StringComparison.Ordinal) => new(201, "{\"id\":\"a:created\"}"),
        { Method: "POST", Activity: TypingActivity or TraceActivity } => new(202),
        { Method: "POST" } => new(201, $$"""{"id":"s-{{Interlocked.Increment(ref _lastId)}}"}"""),
        { Method: "PUT" } => new(200, "{\"id\":\"updated\"}"),
        { Method: "DELETE" } => new(501, """{"error":{"code":"DeleteActivityAPINotImplemented","message":"not here"}}"""),
        _ => new(404, """{"error":{"code":"NotFound","message":"no such route"}}"""),
    };

    private FakeAnswer Member(string id) =>
        Members.Contains(id) ? new(200, $$"""{"id":"{{id}}","name":"Name of {{id}}"}""") : new(404, """{"error":{"code":"MemberNotFound","message":"gone"}}""");

    private FakeAnswer Page(ConnectorRequest request)
    {
        var start = int.TryParse(request.Query.GetValueOrDefault("continuationToken"), out var at) ? at : 0;
        var ids = string.Join(',', Members.Skip(start).Take(PageSize).Select(id => $$"""{"id":"{{id}}"}"""));
        var next = start + PageSize < Members.Count ? $",\"continuationToken\":\"{start + PageSize}\"" : "";
        return new(200, $$"""{"members":[{{ids}}]{{next}}}""");
    }
}
