using Bot.Dialogs.Replies;
using Bot.Releases;

namespace Bot.Channels;

/// <summary>The pack's own pictures and files, for channels that upload them.</summary>
internal sealed class PackMedia(ReleaseCatalog releases, PublicAddress address)
{
    /// <summary>The file's name in its address.</summary>
    public static string NameOf(MediaBlock media) => media.Url[(media.Url.LastIndexOf('/') + 1)..];

    /// <summary>The bytes that a live release has under the address; null when it is none of ours.</summary>
    public ReadOnlyMemory<byte>? Find(MediaBlock media)
    {
        var start = $"{address.Value}/packs/";
        return media.Url.StartsWith(start, StringComparison.Ordinal) && media.Url[start.Length..].Split('/', 2) is [var bot, var path]
            && releases.Live(bot) is { } release && release.Source.Files.TryGetValue(path, out var content)
                ? content
                : null;
    }
}
