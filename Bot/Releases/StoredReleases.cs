using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Compiles stored releases when they are asked for, each once.</summary>
internal sealed class StoredReleases(JournalReader reader)
{
    private readonly Dictionary<string, Release?> _byHash = new(StringComparer.Ordinal);

    /// <summary>Knows a release without looking it up.</summary>
    public void Add(Release release) => _byHash[release.Hash] = release;


    /// <summary>A release by its hash; null when it is not stored or this version cannot compile it.</summary>
    public Release? Find(string hash)
    {
        if (!_byHash.TryGetValue(hash, out var release))
        {
            _byHash[hash] = release = Compile(hash);
        }

        return release;
    }

    private Release? Compile(string hash)
    {
        try
        {
            return reader.FindSource(hash) is { } source && PackCompiler.Compile(source).Release is { } release && release.Hash == hash ? release : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
