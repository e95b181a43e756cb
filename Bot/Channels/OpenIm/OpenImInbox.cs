using Bot.Channels.OpenIm.Incoming;
using Bot.Conversations;

namespace Bot.Channels.OpenIm;

/// <summary>Makes what an app sent ready for its conversation: receipts judged, files fetched, menus read.</summary>
internal sealed class OpenImInbox(ConversationService conversations, OpenImTranslator translator, TextMenus menus, OpenImFiles files, OpenImReceipts receipts)
{
    /// <summary>What the conversation takes; with a problem when it cannot be taken.</summary>
    public async Task<(Inbound? Inbound, OpenImProblem? Problem)> PrepareAsync(
        OpenImApp app, ConversationKey key, IncomingInConversation incoming, CancellationToken cancellationToken)
    {
        if (incoming is not IncomingFromCustomer && !await conversations.ExistsAsync(key, cancellationToken))
        {
            return (null, OpenImProblem.UnknownConversation);
        }

        if (incoming is IncomingReceipt receipt && await receipts.TakeAsync(app, key, receipt) is { } unknown)
        {
            return (null, unknown);
        }

        if (incoming is not IncomingMessage message)
        {
            return (translator.Translate(app, incoming, [], null), null);
        }

        var (fetched, refused) = await files.FetchAsync(app, message, cancellationToken);
        var pressed = message.Value is { } data ? menus.Pressed(key, data, message.Text) : menus.Pressed(key, message.Text);
        return refused is null ? (translator.Translate(app, message, fetched, pressed), null) : (null, refused);
    }
}
