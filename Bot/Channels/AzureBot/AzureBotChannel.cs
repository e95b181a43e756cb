using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Connector.Client;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Conversations.Live;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Channels.AzureBot;

/// <summary>The way out to Bot Framework channels: the connector API of whoever brought the conversation.</summary>
internal sealed class AzureBotChannel(ConnectorClient client, PublicAddress address, TeamsStreams streams) : IReplyChannel
{
    private const int Conflict = 409;

    // A reply of several messages that broke off goes on where it stopped.
    private readonly ConcurrentDictionary<(ConversationKey Key, long Turn, int Index), int> _sent = new();

    // A conversation hands on the same text object with each reply: read once as long as it is held.
    private readonly ConditionalWeakTable<string, ConversationReference> _references = [];

    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel.StartsWith(ReceivedActivity.Door, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (ReadReference(delivery.Reference) is not { } reference)
        {
            return Refused("Nothing is known of where this conversation is: no conversation reference is stored.");
        }

        return delivery.Command switch
        {
            Send send => await SendAllAsync(delivery, reference, RenderedActivities.Render(send.Reply, ChannelProfiles.Of(delivery.Key.ChannelId), address.Value), cancellationToken),
            HandOff handOff when TakesEvents(delivery.Key) => await TellAsync(HandOffEvent.Of(handOff, reference, delivery.ReplyTo), cancellationToken),
            Close close when TakesEvents(delivery.Key) => await TellAsync(Ending.Of(close.Reason).AsMessageTo(reference, delivery.ReplyTo), cancellationToken),
            _ => new(DeliveryOutcomeKind.Delivered),
        };
    }

    /// <inheritdoc/>
    public bool TakesAsOneCard(IReadOnlyList<Reply> replies) => InvokeCard.Of(replies, address.Value) is not null;

    /// <inheritdoc/>
    public IReplyStream? OpenStream(ConversationKey key, string? reference, string? replyTo, string callId) =>
        key.ChannelId == ChannelIds.Teams && ReadReference(reference) is { Conversation: { } conversation } known && IsPersonal(conversation)
            ? new TeamsStream(client, known, replyTo, streams)
            : null;

    /// <inheritdoc/>
    public async Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        if (ReadReference(reference) is { } known)
        {
            await client.SendTypingAsync(known, cancellationToken);
        }
    }

    private static bool IsPersonal(ConversationAccount conversation) =>
        conversation.ConversationType is { Length: > 0 } type ? type == "personal" : conversation.IsGroup != true;

    // The first message takes the place of the words that were shown; whatever the channel says to that, the customer gets the answer.
    private async Task<SendOutcome> SendFirstAsync(MessageActivity message, string stream, CancellationToken cancellationToken)
    {
        var end = streams.EndOf(stream);
        if (end == TeamsStreamEnd.Stopped)
        {
            return new SendOutcome.Delivered(stream);
        }

        var outcome = end == TeamsStreamEnd.Closed
            ? await client.UpdateAsync(message with { Id = stream }, cancellationToken)
            : await client.SendAsync(StreamInfo.End(message, stream), cancellationToken);
        return outcome is SendOutcome.Refused { Status: >= 400 and not (401 or 404) } ? await client.SendAsync(message, cancellationToken) : outcome;
    }

    private static bool TakesEvents(ConversationKey key) => key.ChannelId != ChannelIds.Teams;

    private async Task<DeliveryOutcome> SendAllAsync(
        Delivery delivery, ConversationReference reference, IReadOnlyList<MessageActivity> messages, CancellationToken cancellationToken)
    {
        var place = (delivery.Key, delivery.Turn, delivery.Index);
        var stream = (delivery.Command as Send)?.Reply.Stream;
        var outcome = new DeliveryOutcome(DeliveryOutcomeKind.Delivered);
        for (var next = _sent.GetValueOrDefault(place); next < messages.Count; next++)
        {
            var message = messages[next].AsMessageTo(reference, delivery.ReplyTo);
            outcome = Translate(next == 0 && stream is not null
                ? await SendFirstAsync(message, stream, cancellationToken)
                : await client.SendAsync(message, cancellationToken));
            if (outcome.Kind == DeliveryOutcomeKind.Retry)
            {
                _sent[place] = next;
                return outcome;
            }

            if (outcome.Kind == DeliveryOutcomeKind.Refused)
            {
                break;
            }
        }

        _sent.TryRemove(place, out _);
        streams.Forget(stream ?? "");
        return outcome;
    }

    // Many channels have no such events; that is no reason to park anything.
    private async Task<DeliveryOutcome> TellAsync(Activity activity, CancellationToken cancellationToken)
    {
        var outcome = await client.SendAsync(activity, cancellationToken);
        return outcome is SendOutcome.Refused { Status: >= 400 and not Conflict and not (401 or 403) } refused
            ? new(DeliveryOutcomeKind.Delivered) { Problem = $"The channel does not take {activity.Type}: {refused.Message}" }
            : Translate(outcome);
    }

    private static DeliveryOutcome Translate(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Delivered => new(DeliveryOutcomeKind.Delivered),
        SendOutcome.Retry retry => new(DeliveryOutcomeKind.Retry) { RetryAfter = retry.After, Problem = retry.Message },
        SendOutcome.Refused refused => Refused(refused.Message),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    private static DeliveryOutcome Refused(string problem) => new(DeliveryOutcomeKind.Refused) { Problem = problem };

    private ConversationReference? ReadReference(string? json) => json is null ? null : _references.GetValue(json, Parse);

    private static ConversationReference Parse(string json) =>
        JsonSerializer.Deserialize(json, ConnectorJson.TypeInfo<ConversationReference>()) ?? new();
}
