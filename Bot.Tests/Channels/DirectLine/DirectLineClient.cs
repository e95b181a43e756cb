using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.DirectLine;

/// <summary>One conversation of a plain client, over HTTP and WebSocket.</summary>
internal sealed class DirectLineClient
{
    private const string Root = "v3/directline";

    private readonly HttpClient _http;

    private DirectLineClient(HttpClient http, string conversation, string token, string stream)
    {
        (_http, Conversation, Token, Stream) = (http, conversation, token, stream);
    }

    /// <summary>The conversation's id.</summary>
    public string Conversation { get; }

    /// <summary>The token.</summary>
    public string Token { get; }

    /// <summary>The stream's address.</summary>
    public string Stream { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a conversation with a token that is made for a user.</summary>
    public static Task<DirectLineClient> StartAsync(HostFixture host, string? user = null) => StartAsync(host.Client, user);

    /// <summary>Starts a conversation with any host.</summary>
    public static async Task<DirectLineClient> StartAsync(HttpClient http, string? user = null, string? secret = null)
    {
        using var made = await SendAsync(http, HttpMethod.Post, "tokens/generate", secret, user is null ? null : new { user = new { id = user } });
        var token = (await ReadAsync(made)).GetProperty("token").GetString()!;
        using var started = await SendAsync(http, HttpMethod.Post, "conversations", token, new { user = new { } });
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var resource = await ReadAsync(started);
        return new(http, resource.GetProperty("conversationId").GetString()!, resource.GetProperty("token").GetString()!, resource.GetProperty("streamUrl").GetString()!);
    }

    /// <summary>The same conversation, at a host that was started again.</summary>
    public DirectLineClient At(HttpClient http) => new(http, Conversation, Token, Stream);

    /// <summary>Any request below the root of Direct Line.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? credential, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{path}");
        request.Headers.Authorization = credential is null ? null : new("Bearer", credential);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await http.SendAsync(request, Cancel);
    }

    /// <summary>The body of an answer.</summary>
    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));

    /// <summary>A request about this conversation.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(_http, method, $"conversations/{Conversation}{path}", Token, body);

    /// <summary>Posts an activity and returns its id.</summary>
    public async Task<string> PostAsync(object activity)
    {
        using var answer = await SendAsync(HttpMethod.Post, "/activities", activity);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await ReadAsync(answer)).GetProperty("id").GetString()!;
    }

    /// <summary>Says something.</summary>
    public Task<string> SayAsync(string text) => PostAsync(new { type = "message", text, from = new { id = "u1" } });

    /// <summary>Polls once.</summary>
    public async Task<(IReadOnlyList<JsonElement> Activities, string Watermark)> PollAsync(string? watermark = null)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/activities?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var set = await ReadAsync(answer);
        return ([.. set.GetProperty("activities").EnumerateArray()], set.GetProperty("watermark").GetString()!);
    }

    /// <summary>Posts files as they are.</summary>
    public async Task<HttpResponseMessage> UploadAsync(HttpContent content, string user = "u1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/conversations/{Conversation}/upload?userId={user}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await _http.SendAsync(request, Cancel);
    }

    /// <summary>Opens a socket.</summary>
    public static async Task<ClientWebSocket> OpenAsync(string address, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new(address), Cancel);
        return socket;
    }

    /// <summary>Reads frames until one satisfies; keep-alives are skipped.</summary>
    public static async Task<List<JsonElement>> ReceiveAsync(ClientWebSocket socket, Predicate<IReadOnlyList<JsonElement>> enough)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        List<JsonElement> activities = [];
        var buffer = new byte[1 << 20];
        while (!enough(activities))
        {
            var length = 0;
            ValueWebSocketReceiveResult read;
            do
            {
                read = await socket.ReceiveAsync(buffer.AsMemory(length), deadline.Token);
                length += read.Count;
            }
            while (!read.EndOfMessage);
            Assert.Equal(WebSocketMessageType.Text, read.MessageType);
            if (length > 0)
            {
                activities.AddRange(JsonElement.Parse(Encoding.UTF8.GetString(buffer, 0, length)).GetProperty("activities").EnumerateArray());
            }
        }

        return activities;
    }
}
