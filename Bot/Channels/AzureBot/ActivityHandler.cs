using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.AzureBot;

/// <summary>Does what an authenticated activity asks for, and answers once that is stored.</summary>
internal sealed class ActivityHandler(
    ConversationService conversations, ActivityTranslator translator, InvokeHandler invokes, ActivityResponses responses)
{
    /// <summary>Stores an activity that takes no more than that.</summary>
    /// <returns>What was stored; nothing for activities that nobody needs, or that take longer: those are done when they are answered.</returns>
    public async Task<Accepted?> StoreAsync(ReceivedActivity received, CancellationToken cancellationToken) =>
        received.Activity is not (InvokeActivity or DeleteUserDataActivity) && translator.Translate(received) is { } inbound
            ? await conversations.AcceptAsync(received.Key, inbound, cancellationToken)
            : null;

    /// <summary>Answers the delivery.</summary>
    public async Task AnswerAsync(HttpContext context, ReceivedActivity received, Accepted? accepted)
    {
        var cancellationToken = context.RequestAborted;
        switch (received.Activity)
        {
            case InvokeActivity invoke:
                await ActivityResponses.AnswerAsync(context, received, await invokes.AnswerAsync(received, invoke, cancellationToken));
                break;
            case DeleteUserDataActivity:
                await conversations.EraseAsync(received.Key.Bot, received.Key.Channel, received.Activity.From!.Id, cancellationToken);
                await responses.AnswerAsync(context, received, null);
                break;
            default:
                await responses.AnswerAsync(context, received, accepted);
                break;
        }
    }
}
