using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Keeps the sources of releases beside the journal that names them.</summary>
internal sealed class ReleaseStore(Journal journal, TimeProvider time)
{
    /// <summary>Stores those that are not stored yet.</summary>
    public async Task SaveAsync(IEnumerable<Release> releases)
    {
        foreach (var release in releases.Where(release => Find(release.Hash) is null))
        {
            var source = PackArchive.Write(release.Source);
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            await journal.WriteAsync(statements => statements
                .Other("INSERT INTO releases(hash, bot, stored, source) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")
                .Bind(1, release.Hash).Bind(2, release.Name).Bind(3, now).BindBlob(4, source).Run());
        }
    }

    /// <summary>The source of a release; null when it was never stored.</summary>
    public PackSource? Find(string hash) => journal.Read(hash, static (reader, wanted) => reader.FindSource(wanted));
}
