using Bot.Channels.OpenIm.Incoming;
using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Bot.Conversations.Journaling;

namespace Bot.Channels.OpenIm;

/// <summary>The webhook in: what an app tells the bot. The answer is 200 once it is stored.</summary>
internal sealed class OpenImEndpoint(
    OpenImGate gate, OpenImApps apps, ConversationService conversations, OpenImInbox inbox, OpenImReplies replies, OpenImCounts counts)
{
    /// <summary>Takes one.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string app)
    {
        var (request, refused) = await gate.OpenAsync(context, app);
        if (request is null)
        {
            return refused!;
        }

        var (incoming, unreadable) = OpenImReader.Read(request.Body, OpenImJson.Wire.Incoming, value => value.Parts());
        if (incoming is null)
        {
            return unreadable!;
        }

        try
        {
            counts.Taken(app, OpenImTranslator.TypeOf(incoming));
            return incoming is IncomingErasure erasure
                ? await EraseAsync(request.App, erasure, context.RequestAborted)
                : await TakeAsync(request.App, (IncomingInConversation)incoming, context.RequestAborted);
        }
        catch (JournalException)
        {
            // Not stored, so not acknowledged.
            gate.Forget(request);
            return OpenImProblem.NotStored;
        }
    }

    private async Task<IResult> TakeAsync(OpenImApp app, IncomingInConversation incoming, CancellationToken cancellationToken)
    {
        var key = apps.KeyOf(app, incoming.Conversation);
        var (inbound, problem) = await inbox.PrepareAsync(app, key, incoming, cancellationToken);
        if (inbound is null)
        {
            return problem!;
        }

        var accepted = await conversations.AcceptAsync(key, inbound, cancellationToken);
        return Answer(new()
        {
            Id = incoming.Id,
            Duplicate = accepted.Duplicate,
            Replies = incoming is IncomingFromCustomer { Wait: true } ? await replies.WaitAsync(app, key, accepted.Turn, cancellationToken) : null,
        });
    }

    private async Task<IResult> EraseAsync(OpenImApp app, IncomingErasure erasure, CancellationToken cancellationToken)
    {
        var erased = await conversations.EraseAsync(apps.BotOf(app), OpenImApps.Channel, OpenImApps.CustomerOf(app, erasure.Customer), cancellationToken);
        return Answer(new() { Id = erasure.Id, Erased = erased });
    }

    private static IResult Answer(Acceptance acceptance) => Results.Json(acceptance, OpenImJson.Wire.Acceptance);
}
