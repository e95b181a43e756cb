using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Bot.Conversations;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Tencent;

/// <summary>Sends replies through the platforms' message API: files as messages of their own, then the texts, in order.</summary>
internal sealed class ReplySender(ApiClient api, MediaUploads uploads, PublicAddress address)
{
    // A reply of several messages that broke off goes on where it stopped.
    private readonly ConcurrentDictionary<(ConversationKey Key, long Turn, int Index), int> _sent = new();

    /// <summary>Sends what was not sent before.</summary>
    public async Task<DeliveryOutcome> SendAsync(Delivery delivery, Reply reply, Receiver receiver, CancellationToken cancellationToken)
    {
        var step = (delivery.Key, delivery.Turn, delivery.Index);
        var shown = AbsoluteAddresses.In(reply, address.Value);
        var files = shown.Blocks.OfType<MediaBlock>().ToList();
        var rest = shown with { Blocks = [.. shown.Blocks.Where(block => block is not MediaBlock)] };
        var texts = rest.Blocks.Count > 0 || rest.Choices.Count > 0 || files.Count == 0 ? TextMessages.Of(rest) : [];
        for (var next = _sent.GetValueOrDefault(step); next < files.Count + texts.Count; next++)
        {
            var outcome = next < files.Count
                ? await SendFileAsync(files[next], receiver, cancellationToken)
                : await SendAsync(receiver, "text", new() { ["content"] = texts[next - files.Count] }, cancellationToken);
            if (outcome.Kind != DeliveryOutcomeKind.Delivered)
            {
                _sent[step] = next;
                return outcome.AsDelivery();
            }
        }

        _sent.TryRemove(step, out _);
        return new(DeliveryOutcomeKind.Delivered);
    }

    private async Task<ApiOutcome> SendFileAsync(MediaBlock file, Receiver receiver, CancellationToken cancellationToken)
    {
        if (await uploads.TryAsync(receiver.Account, file, cancellationToken) is var (kind, id))
        {
            var outcome = await SendAsync(receiver, kind, ContentOf(kind, id, file), cancellationToken);
            if (!ApiCodes.IsAboutMedia(outcome.Code))
            {
                return outcome;
            }

            uploads.Forget(id);
        }

        return await SendAsync(receiver, "text", new() { ["content"] = $"{file.Name}: {file.Url}" }, cancellationToken);
    }

    // A video has to name a picture; its own id stands for one.
    private static JsonObject ContentOf(string kind, string id, MediaBlock file) => kind == "video"
        ? new() { ["media_id"] = id, ["thumb_media_id"] = id, ["title"] = file.Name }
        : new() { ["media_id"] = id };

    private Task<ApiOutcome> SendAsync(Receiver receiver, string kind, JsonObject content, CancellationToken cancellationToken)
    {
        var body = (JsonObject)receiver.Envelope.DeepClone();
        body["msgtype"] = kind;
        body[kind] = content;
        return api.PostAsync(receiver.Account, receiver.Path, body, cancellationToken);
    }
}
