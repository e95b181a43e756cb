using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.AzureBot;

/// <summary>Does what an authenticated activity asks for, and answers once that is stored.</summary>
internal sealed class ActivityHandler(
    ConversationService conversations, ActivityTranslator translator, InvokeHandler invokes, ActivityResponses responses)
{
    /// <summary>Handles one activity.</summary>
    public async Task HandleAsync(HttpContext context, ReceivedActivity received)
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
                await responses.AnswerAsync(context, received, await StoreAsync(received, cancellationToken));
                break;
        }
    }

    private async Task<Accepted?> StoreAsync(ReceivedActivity received, CancellationToken cancellationToken) =>
        translator.Translate(received) is { } inbound ? await conversations.AcceptAsync(received.Key, inbound, cancellationToken) : null;
}
