using System.Collections.Concurrent;
using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>The way out to Lanying IM: replies as Markdown, menus as numbers, each message with a transaction number so that none comes twice.</summary>
internal sealed class LanyingChannel(
    LanyingApps apps, LanyingClient client, LanyingWriter writer, LanyingCourier courier, EchoGuard echoes, SentMessages sent, IOptions<LanyingOptions> options, TimeProvider time)
    : IReplyChannel
{
    // Apart from the numbers of a reply's parts.
    private const int WholeAgain = 10_000;

    // Clients still type the last words that were shown.
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromSeconds(1);

    // A reply of several messages that broke off goes on where it stopped.
    private readonly ConcurrentDictionary<(ConversationKey Key, long Turn, int Index), IReadOnlyList<string>> _sent = new();

    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == LanyingPlace.Channel;

    /// <inheritdoc/>
    public string AppOf(ConversationKey key) => key.App;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (LanyingPlace.Parse(delivery.Reference) is not { } place || apps.Find(place.App) is not { } app)
        {
            return new(DeliveryOutcomeKind.Refused) { Problem = "The Lanying app of this conversation is not configured (Channels:Lanying:Apps)." };
        }

        return delivery.Command switch
        {
            Send send => await SendAllAsync(delivery, app, place, send.Reply, cancellationToken),
            HandOff handOff => await TellAgentsAsync(delivery, app, place, handOff, cancellationToken),
            _ => new(DeliveryOutcomeKind.Delivered),
        };
    }

    /// <inheritdoc/>
    public IReplyStream? OpenStream(ConversationKey key, string? reference, string? replyTo, string callId)
    {
        if (LanyingPlace.Parse(reference) is not { } place || apps.Find(place.App) is not { Streaming: true } app)
        {
            return null;
        }

        var begun = sent.Find(key, callId) is [var message, ..] ? LanyingReader.Number(message) : 0;
        return new LanyingStream(new(key, app, place, LanyingAsked.Parse(replyTo), callId, begun), client, writer, courier, sent, options, time);
    }

    /// <inheritdoc/>
    public async Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        if (LanyingPlace.Parse(reference) is { Group: false } place && apps.Find(place.App) is { Typing: true } app)
        {
            await client.SendAsync(app, new(place, LanyingContent.Text, "") { Ext = new() { ["input_status"] = "typing" }, OnlineOnly = true }, cancellationToken);
        }
    }

    private async Task<DeliveryOutcome> SendAllAsync(Delivery delivery, LanyingApp app, LanyingPlace place, Reply reply, CancellationToken cancellationToken)
    {
        var step = (delivery.Key, delivery.Turn, delivery.Index);
        var stream = LanyingStreamId.Parse(reply.Stream);
        var asked = LanyingAsked.Parse(delivery.ReplyTo);
        var messages = writer.Render(reply, wordsFirst: stream is not null);
        if (stream is not null && messages[0].Media is not null)
        {
            // No words take the place of those that were shown.
            courier.Take(app, LanyingWriter.Recall(place, stream.Message));
            stream = null;
        }

        var named = messages.TakeWhile(message => message.Media is not null).Count();
        var ids = new List<string>(_sent.GetValueOrDefault(step, []));
        while (ids.Count < messages.Count)
        {
            var next = ids.Count;
            await Task.Delay(next > 0 ? options.Value.Pause : TimeSpan.Zero, time, cancellationToken);
            var send = await writer.FormAsync(app, place, messages[next], reply.Language, next == named ? asked : null, cancellationToken) with { Transaction = LanyingTransactions.Of(delivery, next) };
            echoes.Said(place, send.Text);
            var outcome = next == 0 && stream is not null
                ? await EndAsync(delivery, app, send, asked, stream, cancellationToken)
                : await client.SendAsync(app, send with { Ext = LanyingExt.Whole(asked) }, cancellationToken);
            if (outcome.Kind != DeliveryOutcomeKind.Delivered)
            {
                _sent[step] = ids;
                return new(outcome.Kind) { Problem = outcome.Problem };
            }

            ids.Add(outcome.Ids is [var id, ..] ? LanyingReader.TextOf(id) : "");
        }

        _sent.TryRemove(step, out _);
        return new(DeliveryOutcomeKind.Delivered) { Messages = [.. ids.Where(id => id.Length > 0)] };
    }

    // The whole text takes the place of the words that were shown, also for those who were offline; where that is refused, it is a message of its own.
    private async Task<LanyingOutcome> EndAsync(
        Delivery delivery, LanyingApp app, LanyingSend whole, LanyingAsked? asked, LanyingStreamId stream, CancellationToken cancellationToken)
    {
        var typing = options.Value.StreamInterval < BeforeEnd ? options.Value.StreamInterval : BeforeEnd;
        var rest = typing - (time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(stream.ShownAt));
        await Task.Delay(rest > TimeSpan.Zero && rest <= typing ? rest : TimeSpan.Zero, time, cancellationToken);
        var end = LanyingWriter.Edit(app, whole with { Ext = LanyingExt.Streamed(asked, options.Value.StreamInterval, stream.Number + 1, ends: true) }, LanyingContent.Replace, stream.Message);
        var outcome = await client.SendAsync(app, end, cancellationToken);
        return outcome.Kind == DeliveryOutcomeKind.Refused
            ? await client.SendAsync(app, whole with { Ext = LanyingExt.Whole(asked), Transaction = LanyingTransactions.Of(delivery, WholeAgain) }, cancellationToken)
            : outcome with { Ids = [stream.Message] };
    }

    private async Task<DeliveryOutcome> TellAgentsAsync(Delivery delivery, LanyingApp app, LanyingPlace place, HandOff handOff, CancellationToken cancellationToken)
    {
        for (var index = 0; index < app.Agents.Count; index++)
        {
            var send = new LanyingSend(new(app.AppId, Group: false, app.Agents[index]), LanyingContent.Text, LanyingWords.Wanted(place, handOff))
            {
                Ext = LanyingExt.Shown(),
                Transaction = LanyingTransactions.Of(delivery, index),
            };
            var outcome = await client.SendAsync(app, send, cancellationToken);
            if (outcome.Kind == DeliveryOutcomeKind.Retry)
            {
                return new(outcome.Kind) { Problem = outcome.Problem };
            }
        }

        return new(DeliveryOutcomeKind.Delivered);
    }
}
