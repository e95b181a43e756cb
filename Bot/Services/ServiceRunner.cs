using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Services;

/// <summary>Makes the calls that packs declare; every failure comes back as an event.</summary>
internal sealed class ServiceRunner(TableCaller tables, HttpCaller http, McpCaller mcp, TimeProvider time)
{
    /// <summary>Makes one call.</summary>
    /// <param name="release">Declares the service.</param>
    /// <param name="call">What is called, with which arguments.</param>
    /// <param name="idempotencyKey">Equal for every attempt, also after a crash.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ServiceReturned> RunAsync(Release release, CallService call, string idempotencyKey, CancellationToken cancellationToken)
    {
        var outcome = release.Services.GetValueOrDefault(call.Service) switch
        {
            TableService table => await tables.CallAsync(release, table, call, idempotencyKey),
            McpService service => await mcp.CallAsync(service, call, idempotencyKey, cancellationToken),
            HttpService service => await http.CallAsync(service, call, idempotencyKey, cancellationToken),
            _ => ServiceOutcome.Failed("unknown-service"),
        };
        return new() { At = time.GetUtcNow(), CallId = call.CallId, Value = outcome.Value, Failure = outcome.Failure };
    }
}
