using Bot.Channels.Tencent;
using Bot.Conversations;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.WeChat;

/// <summary>The way out of verified accounts: customer service messages.</summary>
internal sealed class WeChatChannel(WeChatAccounts accounts, ApiClient api, ReplySender sender) : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == WeChatPlace.Channel;

    /// <inheritdoc/>
    public string AppOf(ConversationKey key) => key.App;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (WeChatPlace.Parse(delivery.Reference) is not { } place || accounts.Find(place.App) is not { Replies: WeChatReplies.CustomerService })
        {
            return new(DeliveryOutcomeKind.Refused) { Problem = "The WeChat account of this conversation is not configured (Channels:WeChat:Accounts)." };
        }

        var receiver = new Receiver(accounts.ApiOf(place.App), "/cgi-bin/message/custom/send", new() { ["touser"] = place.OpenId });
        return delivery.Command is Send send ? await sender.SendAsync(delivery, send.Reply, receiver, cancellationToken) : new(DeliveryOutcomeKind.Delivered);
    }

    /// <inheritdoc/>
    public async Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        if (WeChatPlace.Parse(reference) is { } place && accounts.Find(place.App) is { Replies: WeChatReplies.CustomerService })
        {
            await api.PostAsync(accounts.ApiOf(place.App), "/cgi-bin/message/custom/typing", new() { ["touser"] = place.OpenId, ["command"] = "Typing" }, cancellationToken);
        }
    }
}
