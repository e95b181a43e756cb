using Bot.Conversations;
using Bot.Conversations.Live;
using Microsoft.Extensions.Options;

namespace Bot.Channels.OpenIm;

/// <summary>
/// The way out to apps: a callback for each event. An app without one reads the stream, which is the journal: there a stored event is a delivered one.
/// </summary>
internal sealed class OpenImChannel(OpenImApps apps, OpenImView view, OpenImCallbacks callbacks, LiveTexts texts, IOptions<OpenImOptions> options) : IReplyChannel
{
    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == OpenImApps.Channel;

    /// <inheritdoc/>
    public string AppOf(ConversationKey key) => key.App;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => apps.Of(delivery.Key) switch
    {
        null => new(DeliveryOutcomeKind.Refused) { Problem = "The app of this conversation is not configured (Channels:OpenIm:Apps)." },
        { CallbackUrl: not null } app when view.Show(app, delivery.Key, new(delivery.Turn, delivery.Index, delivery.Command, delivery.ReplyTo)) is { } shown =>
            await callbacks.PostAsync(app, shown, cancellationToken),
        _ => new(DeliveryOutcomeKind.Delivered),
    };

    /// <inheritdoc/>
    public IReplyStream? OpenStream(ConversationKey key, string? reference, string? replyTo, string callId) =>
        apps.Of(key) is { Streaming: true } app ? new OpenImChunks(app, key, callId, callbacks, texts, options.Value.ChunkPace) : null;

    /// <inheritdoc/>
    public async Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        if (apps.Of(key) is { Typing: true, CallbackUrl: not null } app)
        {
            await callbacks.PostAsync(app, OpenImView.Type(app, key), cancellationToken);
        }
    }
}
