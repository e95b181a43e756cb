using Bot.Conversations.Live;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models;
using Bot.Models.Embeddings;
using Bot.Releases;
using Bot.Services;

namespace Bot.Conversations.Calls;

/// <summary>Takes a call to the one who makes it.</summary>
internal sealed class CallTargets(ServiceRunner services, ModelRunner models, EmbeddingRunner embeddings, ReleaseCatalog releases, LiveReplies live, TimeProvider time)
{
    /// <summary>Makes the call.</summary>
    public async Task<TurnEvent> RunAsync(OpenCall call, CancellationToken cancellationToken)
    {
        if (call.Command is AskModel { Embed: true } embed)
        {
            return await embeddings.AskAsync(embed, cancellationToken);
        }

        var release = releases.Find(call.Release) ?? releases.Live(ConversationKey.Parse(call.Key).Bot);
        if (call.Command is AskModel ask)
        {
            return await AskAsync(new(ask, call.Key, call.IdempotencyKey) { Release = release }, models.Streams ? live.Open(call, release) : null, cancellationToken);
        }

        return release is not null
            ? await services.RunAsync(release, (CallService)call.Command, call.IdempotencyKey, cancellationToken)
            : new ServiceReturned { At = time.GetUtcNow(), CallId = call.CallId, Failure = "unknown-bot" };
    }

    private async Task<TurnEvent> AskAsync(ModelCall call, LiveReply? shown, CancellationToken cancellationToken)
    {
        if (shown is null)
        {
            return await models.AskAsync(call, cancellationToken);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(shown.Stopped, cancellationToken);
        var returned = await models.AskAsync(call with { Live = shown }, either.Token);
        return await shown.FinishAsync(returned);
    }
}
