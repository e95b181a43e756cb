using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit;

/// <summary>A server of chat completions on 127.0.0.1, in OpenAI's and in Azure's style, that behaves as told.</summary>
internal sealed class FakeOpenAi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeModelTurn> _turns = new();
    private readonly ConcurrentQueue<(string Path, string? Key, JsonNode Body)> _requests = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly SemaphoreSlim _pieces = new(0);

    private FakeOpenAi(WebApplication app) => _app = app;

    /// <summary>Address without a path; OpenAI's style adds <c>/v1</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Ends when somebody gave up waiting for a stalled answer.</summary>
    public Task GivenUp => _givenUp.Task;

    /// <summary>Everything that was asked.</summary>
    public IReadOnlyList<(string Path, string? Key, JsonNode Body)> Requests => [.. _requests];

    /// <summary>Ends when the first request is there.</summary>
    public Task Asked => _asked.Task;

    public static async Task<FakeOpenAi> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var fake = new FakeOpenAi(builder.Build());
        fake._app.Run(fake.AnswerAsync);
        await fake._app.StartAsync(cancellationToken);
        fake.Address = fake._app.Urls.Single();
        return fake;
    }

    /// <summary>The settings with which a host asks it.</summary>
    /// <param name="timeoutSeconds">How long a host waits; usually long, so that a busy machine is no failure.</param>
    public Dictionary<string, string?> HostSettings(int timeoutSeconds = 60) => new()
    {
        ["Models:Provider"] = "openai",
        ["Models:Endpoint"] = Address + "/v1",
        ["Models:Model"] = "m1",
        ["Models:TimeoutSeconds"] = $"{timeoutSeconds}",
    };

    /// <summary>Behaves so at the next request; without a word it answers "Yes.".</summary>
    public FakeOpenAi Next(FakeModelBehaviour behaviour, string text = "", int status = 200)
    {
        _turns.Enqueue(new(behaviour, text, status));
        return this;
    }

    /// <summary>Says these words one after the other at the next request; each waits for <see cref="Go"/>.</summary>
    public FakeOpenAi NextPieces(params IReadOnlyList<string> pieces)
    {
        _turns.Enqueue(new(FakeModelBehaviour.Answer, string.Concat(pieces), 200) { Pieces = pieces });
        return this;
    }

    /// <summary>Calls a tool at the next request.</summary>
    public FakeOpenAi NextCall(string name, string arguments)
    {
        _turns.Enqueue(new(FakeModelBehaviour.Answer, "", 200) { Calls = [(name, arguments)] });
        return this;
    }

    /// <summary>Lets so many pieces out.</summary>
    public void Go(int pieces = 1) => _pieces.Release(pieces);

    /// <summary>What answers requests that nothing was said about; without it they get "Yes.".</summary>
    public Func<JsonNode, FakeModelTurn>? Rule { get; set; }

    /// <summary>The vector of a text, where vectors are asked for.</summary>
    public Func<string, float[]> Vector { get; set; } = text => [text.Length, 1];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        string? key = context.Request.Headers["api-key"].FirstOrDefault() ?? context.Request.Headers.Authorization.FirstOrDefault();
        _requests.Enqueue((context.Request.Path + context.Request.QueryString, key, body));
        _asked.TrySetResult();
        var turn = _turns.TryDequeue(out var told) ? told : Rule?.Invoke(body) ?? new(FakeModelBehaviour.Answer, "Yes.", 200);
        var streams = body["stream"]?.GetValue<bool>() == true;
        switch (turn.Behaviour)
        {
            case FakeModelBehaviour.Stall:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => _givenUp.TrySetResult(), TaskScheduler.Default);
                break;
            case FakeModelBehaviour.Disconnect:
                await WriteAsync(context, streams ? "data: {\"id\":" : "{\"id\":\"x\",\"choices\":[");
                context.Abort();
                break;
            case FakeModelBehaviour.Endless:
                await TalkAsync(context, streams);
                break;
            case FakeModelBehaviour.Raw:
                context.Response.StatusCode = turn.Status;
                await WriteAsync(context, turn.Text);
                break;
            default:
                await (context.Request.Path.Value!.EndsWith("/embeddings", StringComparison.Ordinal) ? WriteAsync(context, Embeddings(body).ToJsonString()) : streams ? StreamAsync(context, turn, body["stream_options"]?["include_usage"]?.GetValue<bool>() == true) : WriteAsync(context, Completion(turn).ToJsonString()));
                break;
        }
    }

    // The client asks for Base64 and gets it.
    private JsonObject Embeddings(JsonNode body)
    {
        var texts = body["input"] is JsonArray many ? many.Select(text => (string)text!) : [(string)body["input"]!];
        return new()
        {
            ["object"] = "list",
            ["model"] = "fake",
            ["data"] = new JsonArray([.. texts.Select((text, index) => (JsonNode)new JsonObject
            {
                ["object"] = "embedding",
                ["index"] = index,
                ["embedding"] = (string?)body["encoding_format"] == "base64"
                    ? Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(Vector(text)))
                    : new JsonArray([.. Vector(text).Select(number => (JsonNode)number)]),
            })]),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 },
        };
    }

    private static JsonObject Completion(FakeModelTurn turn) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "fake",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject
            {
                ["role"] = "assistant",
                ["content"] = turn.Behaviour == FakeModelBehaviour.Refuse ? null : turn.Text,
                ["refusal"] = turn.Behaviour == FakeModelBehaviour.Refuse ? "I cannot help with that." : null,
                ["tool_calls"] = turn.Calls.Count == 0 ? null : Calls(turn),
            },
            ["finish_reason"] = turn.Behaviour == FakeModelBehaviour.Filter ? "content_filter" : turn.Calls.Count > 0 ? "tool_calls" : "stop",
        }),
        ["usage"] = Usage(),
    };

    private static JsonObject Usage() => new() { ["prompt_tokens"] = 10, ["completion_tokens"] = 5, ["total_tokens"] = 15 };

    private static JsonArray Calls(FakeModelTurn turn) => new([.. turn.Calls.Select((call, index) => (JsonNode)new JsonObject
    {
        ["index"] = index,
        ["id"] = $"call_{index}",
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
    })]);

    private static async Task TalkAsync(HttpContext context, bool streams)
    {
        context.Response.ContentType = streams ? "text/event-stream" : "application/json";
        await context.Response.WriteAsync(streams ? "" : "{\"id\":\"", context.RequestAborted);
        for (; ; )
        {
            await context.Response.WriteAsync(streams ? "data: " + Chunk("On and on. ", null) + "\n\n" : new string('x', 100_000), context.RequestAborted);
        }
    }

    private async Task StreamAsync(HttpContext context, FakeModelTurn turn, bool usage)
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in turn.Pieces.Count > 0 ? turn.Pieces : [.. turn.Text.Split(' ').Select(word => word + " ")])
        {
            if (turn.Pieces.Count > 0)
            {
                await _pieces.WaitAsync(context.RequestAborted);
            }

            await context.Response.WriteAsync("data: " + Chunk(piece, null) + "\n\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        if (turn.Behaviour == FakeModelBehaviour.Refuse)
        {
            await context.Response.WriteAsync("data: " + Chunk(new JsonObject { ["refusal"] = "I cannot help with that." }, null).ToJsonString() + "\n\n", context.RequestAborted);
        }

        if (turn.Calls.Count > 0)
        {
            var delta = new JsonObject { ["role"] = "assistant", ["tool_calls"] = Calls(turn) };
            await context.Response.WriteAsync("data: " + Chunk(delta, null).ToJsonString() + "\n\n", context.RequestAborted);
        }

        var finish = turn.Behaviour == FakeModelBehaviour.Filter ? "content_filter" : turn.Calls.Count > 0 ? "tool_calls" : "stop";
        var used = usage ? "data: " + Used() + "\n\n" : "";
        await context.Response.WriteAsync("data: " + Chunk("", finish) + $"\n\n{used}data: [DONE]\n\n", context.RequestAborted);
    }

    // The last piece of an answer in pieces tells what it used up, where the client wants to know.
    private static string Used() => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "fake",
        ["choices"] = new JsonArray(),
        ["usage"] = Usage(),
    }.ToJsonString();

    private static JsonObject Chunk(JsonObject delta, string? finish) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_700_000_000,
        ["model"] = "fake",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }),
    };

    private static string Chunk(string text, string? finish) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_700_000_000,
        model = "fake",
        choices = new[] { new { index = 0, delta = new { role = "assistant", content = text }, finish_reason = finish } },
    });

    private static async Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(text, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
