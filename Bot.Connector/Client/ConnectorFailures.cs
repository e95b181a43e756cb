using System.Text;
using System.Text.Json;
using Bot.Connector.Schema;

namespace Bot.Connector.Client;

/// <summary>Turns what a channel answered into an outcome.</summary>
internal static class ConnectorFailures
{
    private const int MaxMessage = 500;

    public static SendOutcome Read(HttpResponseMessage response, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var error = ReadError(body);
        var message = Shorten(error?.Message ?? PlainText(body)) is { Length: > 0 } text ? text : response.ReasonPhrase ?? $"HTTP {status}";
        return status is 412 or 429 or 502 or 503 or 504
            ? new SendOutcome.Retry(Wait(response, now), status, message)
            : new SendOutcome.Refused(status, error?.Code, status is >= 300 and < 400 ? $"The channel answered with a redirect ({status}), which is not followed." : message);
    }

    public static SendOutcome Read(HttpRequestException failure) => failure.InnerException is ForbiddenAddressException forbidden
        ? new SendOutcome.Refused(null, "ForbiddenAddress", forbidden.Message)
        : new SendOutcome.Retry(null, null, failure.Message)
        {
            MayHaveArrived = failure.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError),
        };

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date - now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    // Some servers wrap the error, some do not, some send text.
    private static ConnectorError? ReadError(ReadOnlySpan<byte> body)
    {
        if (!body.TrimStart(" \t\r\n"u8).StartsWith("{"u8))
        {
            return null;
        }

        try
        {
            var wrapped = JsonSerializer.Deserialize(body, ConnectorJson.TypeInfo<ErrorResponse>());
            return wrapped?.Error ?? JsonSerializer.Deserialize(body, ConnectorJson.TypeInfo<ConnectorError>());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string PlainText(ReadOnlySpan<byte> body) => Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxMessage)]).Trim();

    private static string Shorten(string text) => text.Length <= MaxMessage ? text : text[..MaxMessage] + "…";
}
