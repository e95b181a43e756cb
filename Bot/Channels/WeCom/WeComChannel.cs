using Bot.Channels.Tencent;
using Bot.Conversations;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.WeCom;

/// <summary>The way out to WeCom: application messages (应用消息).</summary>
internal sealed class WeComChannel(WeComApps apps, ReplySender sender) : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == WeComPlace.Channel;

    /// <inheritdoc/>
    public string AppOf(ConversationKey key) => key.App;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (WeComPlace.Parse(delivery.Reference) is not { } place || apps.Find(place.App) is not { } app)
        {
            return new(DeliveryOutcomeKind.Refused) { Problem = "The WeCom app of this conversation is not configured (Channels:WeCom:Apps)." };
        }

        var receiver = new Receiver(apps.ApiOf(place.App), "/cgi-bin/message/send", new() { ["touser"] = place.User, ["agentid"] = app.AgentId });
        return delivery.Command is Send send ? await sender.SendAsync(delivery, send.Reply, receiver, cancellationToken) : new(DeliveryOutcomeKind.Delivered);
    }

    /// <inheritdoc/>
    public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken) => Task.CompletedTask;
}
