using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Keeps the sources of releases, and what was published, beside the journal that names them.</summary>
internal sealed class ReleaseStore(Journal journal, TimeProvider time)
{
    /// <summary>Stores those that are not stored yet.</summary>
    public async Task SaveAsync(IEnumerable<Release> releases)
    {
        foreach (var release in releases.Where(release => !IsStored(release.Hash)))
        {
            var source = PackArchive.Write(release.Source);
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            await journal.WriteAsync(statements => PublicationWrites.Store(statements, release.Hash, release.Name, now, source));
        }
    }

    /// <summary>The source of a release; null when it was never stored.</summary>
    /// <exception cref="InvalidDataException">What is stored is damaged.</exception>
    public PackSource? Find(string hash) => journal.Read(hash, static (reader, wanted) => reader.FindSource(wanted));

    /// <summary>Number of the newest publication; 0 when there is none.</summary>
    public long LastPublication() => journal.Read(0, static (reader, _) => reader.LastPublication());

    /// <summary>What is live of each bot by publication, in the order of their first.</summary>
    public IReadOnlyList<Publication> LivePublications() => journal.Read(0, static (reader, _) => reader.LivePublications());

    /// <summary>Makes a release live, in one transaction, unless somebody else did so in the meantime.</summary>
    /// <param name="publication">What is to be written; its number and time are made here.</param>
    /// <param name="release">The release, to be stored with it; null when it is stored.</param>
    /// <param name="seen">Number of the newest publication when the decision was taken.</param>
    /// <returns>Whether it was written.</returns>
    public Task<bool> PublishAsync(Publication publication, Release? release, long seen)
    {
        var archive = release is null ? null : PackArchive.Write(release.Source);
        var dated = publication with { At = time.GetUtcNow() };
        return journal.WriteAsync(statements => PublicationWrites.Publish(statements, dated, archive, seen));
    }

    private bool IsStored(string hash) => journal.Read(hash, static (reader, wanted) => reader.ReleasesLike(wanted).Count > 0);
}
