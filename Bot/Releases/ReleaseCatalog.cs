using System.Collections.Concurrent;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>The live release of each bot, and older ones that conversations still run on.</summary>
internal sealed partial class ReleaseCatalog
{
    private readonly ReleaseStore _store;
    private readonly ILogger<ReleaseCatalog> _logger;
    private readonly Dictionary<string, Release> _live;
    private readonly ConcurrentDictionary<string, Release?> _byHash;

    /// <summary>Serves these releases.</summary>
    public ReleaseCatalog(LiveReleases live, ReleaseStore store, ILogger<ReleaseCatalog> logger)
    {
        _store = store;
        _logger = logger;
        Bots = [.. live.Releases.Select(release => release.Name)];
        _live = live.Releases.ToDictionary(release => release.Name, StringComparer.Ordinal);
        _byHash = new(live.Releases.Select(release => KeyValuePair.Create<string, Release?>(release.Hash, release)), StringComparer.Ordinal);
    }

    /// <summary>Names of the bots, the first being the default.</summary>
    public IReadOnlyList<string> Bots { get; }

    /// <summary>The release that new conversations get; null for an unknown bot.</summary>
    public Release? Live(string bot) => _live.GetValueOrDefault(bot);

    /// <summary>A release by its hash, compiled from the stored source when needed; null when it was never stored or cannot be compiled any more.</summary>
    public Release? Find(string hash) => _byHash.GetOrAdd(hash, Compile);

    /// <summary>Stores the sources of the live releases, for conversations that outlive them.</summary>
    public Task StoreAsync() => _store.SaveAsync(_live.Values);

    private Release? Compile(string hash)
    {
        if (_store.Find(hash) is not { } source)
        {
            LogUnknown(hash);
            return null;
        }

        var compilation = PackCompiler.Compile(source);
        if (compilation.Release is not { } release || release.Hash != hash)
        {
            LogOutdated(hash);
            return null;
        }

        return release;
    }

    [LoggerMessage(LogLevel.Warning, "Release {Release} is not stored; its conversations go on with the live one.")]
    private partial void LogUnknown(string release);

    [LoggerMessage(LogLevel.Warning, "Release {Release} cannot be compiled by this version of the engine; its conversations go on with the live one.")]
    private partial void LogOutdated(string release);
}
