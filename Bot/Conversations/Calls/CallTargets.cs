using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models;
using Bot.Releases;
using Bot.Services;

namespace Bot.Conversations.Calls;

/// <summary>Takes a call to the one who makes it.</summary>
internal sealed class CallTargets(ServiceRunner services, ModelRunner models, ReleaseCatalog releases, TimeProvider time)
{
    /// <summary>Makes the call.</summary>
    public async Task<TurnEvent> RunAsync(OpenCall call, CancellationToken cancellationToken)
    {
        if (call.Command is AskModel ask)
        {
            return await models.AskAsync(ask, time, cancellationToken);
        }

        var bot = ConversationKey.Parse(call.Key).Bot;
        return (releases.Find(call.Release) ?? releases.Live(bot)) is { } release
            ? await services.RunAsync(release, (CallService)call.Command, call.IdempotencyKey, cancellationToken)
            : new ServiceReturned { At = time.GetUtcNow(), CallId = call.CallId, Failure = "unknown-bot" };
    }
}
