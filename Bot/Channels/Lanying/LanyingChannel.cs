using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>The way out to Lanying IM: replies as Markdown, menus as numbers, each message with a transaction number so that none comes twice.</summary>
internal sealed class LanyingChannel(
    LanyingApps apps, LanyingClient client, LanyingUploads uploads, EchoGuard echoes, PublicAddress address, IOptions<LanyingOptions> options, TimeProvider time) : IReplyChannel
{
    // A reply of several messages that broke off goes on where it stopped.
    private readonly ConcurrentDictionary<(ConversationKey Key, long Turn, int Index), int> _sent = new();

    /// <inheritdoc/>
    public bool ReadsJournal => false;

    /// <inheritdoc/>
    public bool Serves(string channel) => channel == LanyingPlace.Channel;

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
    public async Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken)
    {
        if (LanyingPlace.Parse(reference) is { Group: false } place && apps.Find(place.App) is { Typing: true } app)
        {
            await client.SendAsync(app, new(place, LanyingContent.Text, "") { Ext = new() { ["input_status"] = "typing" }, OnlineOnly = true }, cancellationToken);
        }
    }

    /// <summary>A number that is the same whenever the same part of the same reply is sent.</summary>
    public static long TransactionOf(Delivery delivery, int part)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{delivery.Key}|{delivery.Turn}|{delivery.Index}|{part}");
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) & long.MaxValue;
    }

    private async Task<DeliveryOutcome> SendAllAsync(Delivery delivery, LanyingApp app, LanyingPlace place, Reply reply, CancellationToken cancellationToken)
    {
        var step = (delivery.Key, delivery.Turn, delivery.Index);
        var asked = LanyingAsked.Parse(delivery.ReplyTo);
        var messages = MarkdownRenderer.Render(AbsoluteAddresses.In(reply, address.Value), options.Value.TextLimit).Messages;
        for (var next = _sent.GetValueOrDefault(step); next < messages.Count; next++)
        {
            if (next > 0)
            {
                await Task.Delay(options.Value.Pause, time, cancellationToken);
            }

            var send = (await FormAsync(app, place, messages[next], reply, asked, mention: next == 0, cancellationToken)) with { Transaction = TransactionOf(delivery, next) };
            echoes.Said(place, send.Text);
            var outcome = await client.SendAsync(app, send, cancellationToken);
            if (outcome.Kind != DeliveryOutcomeKind.Delivered)
            {
                _sent[step] = next;
                return new(outcome.Kind) { Problem = outcome.Problem };
            }
        }

        _sent.TryRemove(step, out _);
        return new(DeliveryOutcomeKind.Delivered);
    }

    private async Task<LanyingSend> FormAsync(
        LanyingApp app, LanyingPlace place, RenderedMessage message, Reply reply, LanyingAsked? asked, bool mention, CancellationToken cancellationToken)
    {
        var ext = ExtOf(asked);
        var config = new JsonObject { ["antispam_prompt"] = LanyingWords.Blocked(reply.Language) };
        if (message.Media is { } media)
        {
            return await uploads.TryAsync(app, place, media, cancellationToken) is var (type, attachment)
                ? new(place, type, "") { Attachment = attachment, Ext = ext, Config = config }
                : new(place, LanyingContent.Text, $"[{media.Name}]({media.Url})") { Ext = ext, Config = config };
        }

        if (!place.Group || !mention || asked is null)
        {
            return new(place, LanyingContent.Text, message.Text) { Ext = ext, Config = config };
        }

        // A mention needs the id in the config and the name in the words.
        config["mentionAll"] = false;
        config["mentionList"] = new JsonArray(asked.From);
        config["mentionedMessage"] = "";
        config["pushMessage"] = "";
        config["senderNickname"] = "";
        return new(place, LanyingContent.Text, asked.Name is { } name ? $"@{name} {message.Text}" : message.Text) { Ext = ext, Config = config };
    }

    private static JsonObject ExtOf(LanyingAsked? asked)
    {
        var ai = new JsonObject { ["role"] = "ai", ["stream"] = false, ["finish_reason"] = "stop" };
        if (asked is not null)
        {
            ai["request_msg_id"] = asked.Id;
        }

        if (asked?.Feedback is { } feedback)
        {
            ai["feedback"] = feedback.DeepClone();
        }

        return new() { ["ai"] = ai };
    }

    private async Task<DeliveryOutcome> TellAgentsAsync(Delivery delivery, LanyingApp app, LanyingPlace place, HandOff handOff, CancellationToken cancellationToken)
    {
        for (var index = 0; index < app.Agents.Count; index++)
        {
            var send = new LanyingSend(new(app.AppId, Group: false, app.Agents[index]), LanyingContent.Text, LanyingWords.Wanted(place, handOff))
            {
                Ext = ExtOf(null),
                Transaction = TransactionOf(delivery, index),
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
