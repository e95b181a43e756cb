using System.Collections.Concurrent;
using System.Security.Cryptography;
using Bot.Dialogs.Replies;

namespace Bot.Channels.Tencent;

/// <summary>Puts a pack's picture, sound or file onto the platform, so that it is shown as a message of its own.</summary>
internal sealed partial class MediaUploads(ApiClient api, PackMedia pack, TimeProvider time, ILogger<MediaUploads> logger)
{
    // The platform forgets files after three days.
    private static readonly TimeSpan Life = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<(string Account, string Hash), (string Id, DateTimeOffset At)> _known = new();

    /// <summary>Uploads it, or remembers that it was; null when it is none of ours or the platform does not take it, so that a link must do.</summary>
    public async Task<(string Kind, string Id)?> TryAsync(ApiAccount account, MediaBlock media, CancellationToken cancellationToken)
    {
        if (pack.Find(media) is not { } content || account.Limits.KindOf(media.ContentType, content.Length) is not { } kind)
        {
            return null;
        }

        var place = (account.Name, Convert.ToHexStringLower(SHA256.HashData(content.Span)));
        if (_known.TryGetValue(place, out var known) && time.GetUtcNow() - known.At < Life)
        {
            return (kind, known.Id);
        }

        var outcome = await api.UploadAsync(account, kind, PackMedia.NameOf(media), media.ContentType, content, cancellationToken);
        if ((string?)outcome.Answer?["media_id"] is not { Length: > 0 } id)
        {
            LogNotUploaded(account.Name, outcome.Problem);
            return null;
        }

        _known[place] = (id, time.GetUtcNow());
        return (kind, id);
    }

    /// <summary>The platform does not know its id any more: the next time it is uploaded anew.</summary>
    public void Forget(string id)
    {
        foreach (var known in _known.Where(known => known.Value.Id == id))
        {
            _known.TryRemove(known);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Account}: a file goes out as a link, because it could not be uploaded. {Problem}")]
    private partial void LogNotUploaded(string account, string? problem);
}
