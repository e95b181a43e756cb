using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Bot.Connector.Client;

/// <summary>Makes one call with our token, a second one with a fresh token when the first was refused for it, and reads what comes back.</summary>
internal sealed class ConnectorTransport(HttpMessageInvoker http, IBotTokenSource tokens, TimeProvider time, TimeSpan limit)
{
    /// <summary>More than any answer of a channel needs; what is longer is cut off, not read into memory.</summary>
    private const int MaxBody = 4 * 1024 * 1024;

    private const int FirstBuffer = 4096;

    private static readonly string UserAgent = $"Microsoft-BotFramework/3.1 ChannelBot/{typeof(ConnectorTransport).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Makes the call; <paramref name="read"/> reads the body of a success.</summary>
    public async ValueTask<SendOutcome> CallAsync(ConnectorCall call, BodyReader read, CancellationToken cancellationToken)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timed.CancelAfter(limit);
        try
        {
            var outcome = await AttemptAsync(call, read, fresh: false, timed.Token);
            return outcome is SendOutcome.Refused { Status: 401 } && tokens.HasIdentity ? await AttemptAsync(call, read, fresh: true, timed.Token) : outcome;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Retry(null, null, $"No answer within {limit.TotalSeconds:0} seconds.") { MayHaveArrived = true };
        }
        catch (HttpRequestException failure)
        {
            return ConnectorFailures.Read(failure);
        }
        catch (IOException failure)
        {
            return new SendOutcome.Retry(null, null, failure.Message) { MayHaveArrived = true };
        }
    }

    private async ValueTask<SendOutcome> AttemptAsync(ConnectorCall call, BodyReader read, bool fresh, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, call.Url);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (call.Body is not null)
        {
            request.Content = new ByteArrayContent(call.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        if (tokens.HasIdentity)
        {
            var answer = await tokens.TokenAsync(fresh, cancellationToken);
            if (answer.Problem is not null)
            {
                return answer.Problem;
            }

            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", answer.Token);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, read, cancellationToken);
    }

    private async ValueTask<SendOutcome> ReadAsync(HttpResponseMessage response, BodyReader read, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength == 0 || response.StatusCode == HttpStatusCode.NoContent)
        {
            return Judge(response, read, []);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = 0;
            for (int count; length < MaxBody && (count = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0;)
            {
                length += count;
                buffer = length == buffer.Length ? Grow(buffer) : buffer;
            }

            return Judge(response, read, buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private SendOutcome Judge(HttpResponseMessage response, BodyReader read, ReadOnlySpan<byte> body) =>
        response.IsSuccessStatusCode ? new SendOutcome.Delivered(read(body)) : ConnectorFailures.Read(response, body, time.GetUtcNow());

    private static byte[] Grow(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}

/// <summary>Reads the body of a success and returns the id in it, or an empty text.</summary>
internal delegate string BodyReader(ReadOnlySpan<byte> body);
