using System.Net;
using System.Text.Json;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Services;

/// <summary>Calls a pack's HTTP services: declared host only, in limited time and size, again after passing failures.</summary>
internal sealed partial class HttpCaller(ServiceClients clients, IConfiguration configuration, TimeProvider time, ILogger<HttpCaller> logger)
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Makes one call, with the declared number of retries.</summary>
    public async Task<ServiceOutcome> CallAsync(HttpService service, CallService call, string idempotencyKey, CancellationToken cancellationToken)
    {
        if (!service.Operations.TryGetValue(call.Operation, out var operation))
        {
            return ServiceOutcome.Failed("unknown-operation");
        }

        if (service.Secret is { } name && string.IsNullOrEmpty(configuration[$"Secrets:{name}"]))
        {
            LogNoSecret(service.Name, name);
            return ServiceOutcome.Failed("no-secret");
        }

        var wait = FirstWait;
        for (var attempt = 0; ; attempt++, wait *= 2)
        {
            var (outcome, again) = await AttemptAsync(service, operation, call, idempotencyKey, cancellationToken);
            if (!again.Allowed || attempt >= service.Retries)
            {
                return outcome;
            }

            var pause = again.After is { } asked && asked > wait ? asked : wait;
            await Task.Delay(pause < LongestWait ? pause : LongestWait, time, cancellationToken);
        }
    }

    private async Task<(ServiceOutcome Outcome, Again Again)> AttemptAsync(
        HttpService service, HttpOperation operation, CallService call, string idempotencyKey, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(service.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = HttpCallMessage.Make(service, operation, call.Arguments, idempotencyKey, service.Secret is { } name ? configuration[$"Secrets:{name}"] : null);
            using var response = await clients.For(service).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await ReadAsync(response, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (ServiceOutcome.Failed("timeout"), new(true));
        }
        catch (HttpRequestException failure)
        {
            LogFailed(failure, service.Name, call.Operation);
            return failure.InnerException is ForbiddenAddressException
                ? (ServiceOutcome.Failed("forbidden-address"), new(false))
                : (ServiceOutcome.Failed("unreachable"), new(true));
        }
        catch (Exception failure) when (failure is JsonException or UriFormatException or IOException)
        {
            LogFailed(failure, service.Name, call.Operation);
            return (ServiceOutcome.Failed(failure is IOException ? "unreachable" : "invalid-answer"), new(failure is IOException));
        }
    }

    private static async Task<(ServiceOutcome Outcome, Again Again)> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status == (int)HttpStatusCode.NotFound)
        {
            return (new(JsonSerializer.SerializeToElement<object?>(null), null), new(false));
        }

        if (status is < 200 or >= 300)
        {
            // A redirect could lead to a host that the pack did not declare.
            var passing = status is 408 or 429 or >= 500;
            return (ServiceOutcome.Failed(status is >= 300 and < 400 ? "redirect" : $"http-{status}"), new(passing, response.Headers.RetryAfter?.Delta));
        }

        var bytes = await LimitedBody.ReadAsync(response.Content, LargestAnswer, cancellationToken);
        if (bytes is null)
        {
            return (ServiceOutcome.Failed("too-large"), new(false));
        }

        using var document = JsonDocument.Parse(bytes.Length == 0 ? "null"u8.ToArray() : bytes);
        return (new(document.RootElement.Clone(), null), new(false));
    }

    [LoggerMessage(LogLevel.Warning, "The service {Service} needs the secret {Secret}; set Secrets:{Secret} in the configuration.")]
    private partial void LogNoSecret(string service, string secret);

    [LoggerMessage(LogLevel.Warning, "An attempt of {Service}.{Operation} failed.")]
    private partial void LogFailed(Exception failure, string service, string operation);

    private readonly record struct Again(bool Allowed, TimeSpan? After = null);
}
