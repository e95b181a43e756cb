using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>Posts the bot's events to apps, signed with all their keys: whichever the app still knows.</summary>
internal sealed class OpenImCallbacks(IOptions<OpenImOptions> options, TimeProvider time) : IDisposable
{
    private static readonly HttpStatusCode[] Final =
    [
        HttpStatusCode.BadRequest, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.MethodNotAllowed,
        HttpStatusCode.Gone, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity,
    ];

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // The setting limits each call.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Posts one event within the configured limit.</summary>
    public Task<DeliveryOutcome> PostAsync(OpenImApp app, OutgoingEvent happened, CancellationToken cancellationToken) =>
        PostAsync(app, happened, options.Value.CallbackLimit, cancellationToken);

    /// <summary>Posts one event.</summary>
    public async Task<DeliveryOutcome> PostAsync(OpenImApp app, OutgoingEvent happened, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var request = Sign(app, happened);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return Judge(response);
        }
        catch (HttpRequestException failure)
        {
            return Retry($"The app's callback cannot be reached: {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Retry($"The app did not answer its callback within {patience.TotalSeconds} seconds.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Sign(OpenImApp app, OutgoingEvent happened)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(happened, OpenImJson.Wire.OutgoingEvent);
        var timestamp = OpenImSignature.Timestamp(time.GetUtcNow());
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, app.CallbackUrl) { Content = content };
        request.Headers.Add(OpenImSignature.TimestampHeader, timestamp);
        request.Headers.Add(OpenImSignature.SignatureHeader, OpenImSignature.Of(app.Keys, timestamp, body));
        request.Headers.Add("Idempotency-Key", happened.Id);
        return request;
    }

    private DeliveryOutcome Judge(HttpResponseMessage response) => response switch
    {
        { IsSuccessStatusCode: true } => new(DeliveryOutcomeKind.Delivered),
        { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest } =>
            new(DeliveryOutcomeKind.Refused) { Problem = $"The app's callback answered {(int)response.StatusCode}; redirects are not followed: set CallbackUrl to the address itself." },
        _ when Array.IndexOf(Final, response.StatusCode) >= 0 =>
            new(DeliveryOutcomeKind.Refused) { Problem = $"The app's callback answered {(int)response.StatusCode} and will not take this event." },
        _ => Retry($"The app's callback answered {(int)response.StatusCode}.") with { RetryAfter = Wanted(response.Headers.RetryAfter) },
    };

    private TimeSpan? Wanted(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? header?.Date - time.GetUtcNow()) is { } wait && wait > TimeSpan.Zero ? wait : null;

    private static DeliveryOutcome Retry(string problem) => new(DeliveryOutcomeKind.Retry) { Problem = problem };
}
