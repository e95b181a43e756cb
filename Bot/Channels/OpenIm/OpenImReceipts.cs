using Bot.Channels.OpenIm.Incoming;
using Bot.Conversations;
using Bot.Conversations.Outgoing;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.OpenIm;

/// <summary>Takes what apps tell of replies. One that the customer did not get is parked, as one that the app did not get.</summary>
internal sealed partial class OpenImReceipts(SentCommands sent, ParkedCommands parked, OpenImCounts counts, ILogger<OpenImReceipts> logger)
{
    /// <summary>Judges a receipt before it is stored; null when all is well.</summary>
    public async Task<OpenImProblem?> TakeAsync(OpenImApp app, ConversationKey key, IncomingReceipt receipt)
    {
        if (OpenImReplyId.Parse(key, receipt.Reply) is not var (turn, index) || sent.Find(key, turn, index) is not { Command: Send })
        {
            return OpenImProblem.UnknownReply;
        }

        if (receipt.Status == IncomingReceipt.Failed)
        {
            var problem = $"The app could not deliver it: {receipt.Reason ?? "no reason given"}";
            if (!await parked.ParkAsync(key, turn, index, problem, OpenImTranslator.ExternalIdOf(receipt)))
            {
                return OpenImProblem.TooEarly;
            }

            LogNotDelivered(app.Id, turn, index);
        }

        counts.Receipt(app.Id, receipt.Status);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "App {App} could not deliver a reply, which is parked: turn {Turn}, command {Index}.")]
    private partial void LogNotDelivered(string app, long turn, int index);
}
