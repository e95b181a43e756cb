using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>
/// The platform's REST API. It answers failures with status 200 and a code, deduplicates by transaction number,
/// and gets our token at the configured address only.
/// </summary>
internal sealed class LanyingClient : IDisposable
{
    private const int LongestAnswer = 4 * 1024 * 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>Sends a message as the bot.</summary>
    public async Task<LanyingOutcome> SendAsync(LanyingApp app, LanyingSend send, CancellationToken cancellationToken)
    {
        var (answer, outcome) = await CallAsync(app, HttpMethod.Post, "/message/send", BodyOf(app, send), cancellationToken);
        var ids = answer?["msg_ids"] is JsonArray list ? list.Select(LanyingReader.Number).Where(id => id > 0) : [];
        return outcome with { Ids = [.. ids] };
    }

    /// <summary>Conversations with messages that nobody read, by customer or group, with their number.</summary>
    public async Task<(IReadOnlyList<(long Opposite, long Count)> Unread, LanyingOutcome Outcome)> UnreadAsync(LanyingApp app, CancellationToken cancellationToken)
    {
        var (answer, outcome) = await CallAsync(app, HttpMethod.Get, "/message/unread", null, cancellationToken);
        var list = answer?["data"] as JsonArray ?? [];
        return ([.. list.OfType<JsonObject>()
            .Select(entry => (LanyingReader.Number((entry["conversation_id"] as JsonObject)?["uid"]), LanyingReader.Number(entry["num"])))
            .Where(entry => entry is (> 0, > 0))], outcome);
    }

    /// <summary>Messages of a conversation.</summary>
    /// <param name="app">The app.</param>
    /// <param name="opposite">The customer or the group.</param>
    /// <param name="start">Where to go on; 0: with the newest.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A page, and where the one before it starts; 0 when there is none.</returns>
    public async Task<(IReadOnlyList<JsonObject> Messages, long Next, LanyingOutcome Outcome)> HistoryAsync(
        LanyingApp app, long opposite, long start, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/message/conversation?opposite_id={opposite}&limit=20&msg_id_start={start}");
        var (answer, outcome) = await CallAsync(app, HttpMethod.Get, path, null, cancellationToken);
        var data = answer?["data"] as JsonObject;
        var messages = (data?["messages"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        return (messages, LanyingReader.IsTrue(data?["is_last"]) ? 0 : LanyingReader.Number(data?["next_msg_id"]), outcome);
    }

    /// <summary>A file of one conversation as a file of another; null when the platform does not make it.</summary>
    public async Task<string?> ForwardAsync(LanyingApp app, string fileSign, LanyingPlace place, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/file/upload/forward?file_sign={Uri.EscapeDataString(fileSign)}&to_id={place.Target}&to_type={(place.Group ? 2 : 1)}");
        var (answer, _) = await CallAsync(app, HttpMethod.Get, path, null, cancellationToken);
        return LanyingReader.Word(answer?["data"]) is { Length: > 0 } url ? url : null;
    }

    /// <summary>Marks a message, and those before it, as read.</summary>
    public async Task<LanyingOutcome> AcknowledgeAsync(LanyingApp app, long opposite, string message, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/message/ack?conversation_id={opposite}&msg_id={Uri.EscapeDataString(message)}&device_sn=0");
        return (await CallAsync(app, HttpMethod.Get, path, null, cancellationToken)).Outcome;
    }

    /// <summary>Asks where to upload a file.</summary>
    /// <param name="app">The app.</param>
    /// <param name="place">For whom it is.</param>
    /// <param name="kind">100 file, 102 picture.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<(JsonObject? Ticket, LanyingOutcome Outcome)> UploadTicketAsync(LanyingApp app, LanyingPlace place, int kind, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/file/upload/chat?file_type={kind}&to_type={(place.Group ? 2 : 1)}&to_id={place.Target}");
        var (answer, outcome) = await CallAsync(app, HttpMethod.Get, path, null, cancellationToken);
        return (answer?["data"] as JsonObject, outcome);
    }

    /// <summary>Opens a file of the platform; the answer is a redirect to a signed address, which must not get our token.</summary>
    public async Task<HttpResponseMessage> OpenAsync(LanyingApp app, Uri url, long user, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        Sign(request, app, user);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <summary>Whether an address is the platform's own: only there our token goes.</summary>
    public static bool IsOwn(LanyingApp app, Uri url) =>
        (url.Host == app.ApiEndpoint!.Host && url.Port == app.ApiEndpoint.Port && url.Scheme == app.ApiEndpoint.Scheme)
        || (url is { Scheme: "https", IsDefaultPort: true } && (url.Host == "api.maximtop.com" || url.Host.EndsWith(".maximtop.cn", StringComparison.Ordinal)));

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static void Sign(HttpRequestMessage request, LanyingApp app, long user)
    {
        request.Headers.Add("app_id", app.AppId);
        request.Headers.Add("access-token", app.AccessToken);
        request.Headers.Add("user_id", user.ToString(CultureInfo.InvariantCulture));
    }

    private static JsonObject BodyOf(LanyingApp app, LanyingSend send)
    {
        var body = new JsonObject
        {
            ["type"] = send.Place.Group ? 2 : 1,
            ["from_user_id"] = app.BotUserId,
            ["targets"] = new JsonArray(send.Place.Target),
            ["content_type"] = (int)send.Type,
            ["content"] = send.Text,
            ["ext"] = send.Ext is null ? "" : LanyingJson.Write(send.Ext),
            ["config"] = send.Config is null ? "" : LanyingJson.Write(send.Config),
        };
        if (send.Attachment is { } attachment)
        {
            body["attachment"] = LanyingJson.Write(attachment);
        }

        foreach (var (name, value) in new (string, long)[] { ("related_mid", send.Related), ("transaction_id", send.Transaction) }.Where(member => member.Item2 != 0))
        {
            body[name] = value;
        }

        if (send.OnlineOnly)
        {
            body["online_only"] = true;
        }

        return body;
    }

    private async Task<(JsonObject? Answer, LanyingOutcome Outcome)> CallAsync(
        LanyingApp app, HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(app.ApiEndpoint!, path));
        Sign(request, app, app.BotUserId);
        if (body is not null)
        {
            request.Content = new StringContent(LanyingJson.Write(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
                ? (null, new(DeliveryOutcomeKind.Retry, $"Lanying answered {(int)response.StatusCode}."))
                : Read(await response.Content.ReadAsStringAsync(cancellationToken), response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return (null, new(DeliveryOutcomeKind.Retry, $"Lanying cannot be reached: {failure.Message}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new(DeliveryOutcomeKind.Retry, "Lanying did not answer in time."));
        }
    }

    private static (JsonObject? Answer, LanyingOutcome Outcome) Read(string text, HttpStatusCode status)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject answer && LanyingReader.Number(answer["code"]) is var code and > 0
                ? (answer, LanyingCodes.Read((int)code, LanyingReader.Word(answer["message"])))
                : (null, Unreadable(status));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            return (null, Unreadable(status));
        }
    }

    // Most likely a gateway's page; it may pass.
    private static LanyingOutcome Unreadable(HttpStatusCode status) => new(
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? DeliveryOutcomeKind.Refused : DeliveryOutcomeKind.Retry,
        $"Lanying answered {(int)status} and nothing that can be read.");
}
