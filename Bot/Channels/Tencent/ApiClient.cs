using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Services;

namespace Bot.Channels.Tencent;

/// <summary>
/// The platforms' API: one access token per account, failures inside status 200, Chinese as it is (escaped it would be shown as escapes).
/// Tokens and secrets stand in addresses there, so no address is ever told or followed.
/// </summary>
internal sealed class ApiClient(TimeProvider time) : IDisposable
{
    private const int LongestAnswer = 1024 * 1024;

    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <summary>Posts JSON.</summary>
    public Task<ApiOutcome> PostAsync(ApiAccount account, string path, JsonObject body, CancellationToken cancellationToken) =>
        CallAsync(account, path, () => JsonContent(body), cancellationToken);

    /// <summary>Uploads a file.</summary>
    /// <param name="account">The account.</param>
    /// <param name="kind">image, voice, video or file.</param>
    /// <param name="name">Its name, with the ending that tells its type.</param>
    /// <param name="type">Its media type.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Stops the upload.</param>
    public Task<ApiOutcome> UploadAsync(ApiAccount account, string kind, string name, string type, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        CallAsync(account, $"/cgi-bin/media/upload?type={kind}", () => FileContent(name, type, content), cancellationToken);

    /// <summary>Opens a customer's file. Where the platform names another address for it (videos of WeChat), the outcome's answer has that.</summary>
    public async Task<(HttpResponseMessage? File, ApiOutcome Outcome)> OpenAsync(ApiAccount account, string media, CancellationToken cancellationToken)
    {
        var refused = "";
        while (true)
        {
            var (token, failure) = await TokenAsync(account, refused, cancellationToken);
            if (token is null)
            {
                return (null, failure!);
            }

            var url = new Uri(account.Endpoint, $"/cgi-bin/media/get?access_token={Escape(token)}&media_id={Escape(media)}");
            var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode && IsFile(response.Content.Headers))
            {
                return (response, new(DeliveryOutcomeKind.Delivered));
            }

            using (response)
            {
                var outcome = response.StatusCode == HttpStatusCode.OK
                    ? Read(Encoding.UTF8.GetString(await LimitedBody.ReadAsync(response.Content, LongestAnswer, cancellationToken) ?? []))
                    : Failed(response.StatusCode);
                if (!ApiCodes.IsStaleToken(outcome.Code) || refused.Length > 0)
                {
                    return (null, outcome);
                }
            }

            refused = token;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ApiOutcome> CallAsync(ApiAccount account, string path, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        var refused = "";
        while (true)
        {
            var (token, failure) = await TokenAsync(account, refused, cancellationToken);
            if (token is null)
            {
                return failure!;
            }

            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var outcome = await SendAsync(HttpMethod.Post, new Uri(account.Endpoint, $"{path}{separator}access_token={Escape(token)}"), content(), cancellationToken);
            if (!ApiCodes.IsStaleToken(outcome.Code))
            {
                return outcome;
            }

            if (refused.Length > 0)
            {
                return outcome with { Kind = DeliveryOutcomeKind.Retry };
            }

            refused = token;
        }
    }

    private async Task<(string? Token, ApiOutcome? Failure)> TokenAsync(ApiAccount account, string refused, CancellationToken cancellationToken)
    {
        var token = _tokens.GetOrAdd(account.Name, static (_, clock) => new(clock), time);
        return await token.GetAsync(refused, force => AskForTokenAsync(account, force), cancellationToken);
    }

    private Task<ApiOutcome> AskForTokenAsync(ApiAccount account, bool force)
    {
        var url = new Uri(account.Endpoint, account.TokenPath);
        return account.TokenBody is { } body
            ? SendAsync(HttpMethod.Post, url, JsonContent(body(force)), CancellationToken.None)
            : SendAsync(HttpMethod.Get, url, null, CancellationToken.None);
    }

    private async Task<ApiOutcome> SendAsync(HttpMethod method, Uri url, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url) { Content = content };
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.StatusCode == HttpStatusCode.OK
                ? Read(await response.Content.ReadAsStringAsync(cancellationToken))
                : Failed(response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            return new(DeliveryOutcomeKind.Retry, $"The platform cannot be reached: {failure.HttpRequestError}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(DeliveryOutcomeKind.Retry, "The platform did not answer in time.");
        }
    }

    private static ApiOutcome Failed(HttpStatusCode status) => new(DeliveryOutcomeKind.Retry, $"The platform answered {(int)status}.");

    // Failures are JSON, called so or called text; files have a name.
    private static bool IsFile(HttpContentHeaders headers) =>
        headers.ContentDisposition is not null || headers.ContentType?.MediaType is not ("application/json" or "text/plain");

    private static ApiOutcome Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject answer ? ApiCodes.Read(answer) : new(DeliveryOutcomeKind.Retry, "The platform answered nothing that can be read.");
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            return new(DeliveryOutcomeKind.Retry, "The platform answered nothing that can be read.");
        }
    }

    private static StringContent JsonContent(JsonObject body) =>
        new(PlainJson.Write(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8"));

    // The platform reads only a file name in plain quotes.
    private static MultipartFormDataContent FileContent(string name, string type, ReadOnlyMemory<byte> content)
    {
        var file = new ReadOnlyMemoryContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.TryParse(type, out var parsed) ? parsed : null;
        file.Headers.ContentDisposition = new("form-data") { Name = "\"media\"", FileName = $"\"{name}\"" };
        return new() { file };
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
