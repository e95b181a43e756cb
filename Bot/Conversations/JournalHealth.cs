using Bot.Conversations.Journaling;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bot.Conversations;

/// <summary>Ready while the journal can be written; degraded while replies are parked.</summary>
internal sealed class JournalHealth(Journal journal) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (journal.Problem is { } problem)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy($"The journal cannot be written: {problem}"));
        }

        var parked = journal.Read(CommandState.Parked, (reader, state) => reader.CountInState(state));
        return Task.FromResult(parked == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{parked} replies could not be delivered and are parked.", data: new Dictionary<string, object> { ["parked"] = parked }));
    }
}
