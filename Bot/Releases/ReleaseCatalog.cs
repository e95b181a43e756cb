using System.Collections.Concurrent;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Releases;

/// <summary>The live release of each bot, and older ones that conversations still run on.</summary>
internal sealed partial class ReleaseCatalog
{
    private readonly LiveReleases _folders;
    private readonly ReleaseStore _store;
    private readonly ILogger<ReleaseCatalog> _logger;
    private readonly ConcurrentDictionary<string, Release?> _byHash;
    private readonly Lock _gate = new();
    private volatile ServedReleases _served;
    private long _seen;
    private bool _open;

    /// <summary>Serves these releases, until <see cref="OpenAsync"/> has looked what is published.</summary>
    public ReleaseCatalog(LiveReleases folders, ReleaseStore store, ILogger<ReleaseCatalog> logger)
    {
        (_folders, _store, _logger) = (folders, store, logger);
        _served = ServedReleases.Choose(folders, [], keepStandIn: true);
        _byHash = new(folders.Releases.Select(release => KeyValuePair.Create<string, Release?>(release.Hash, release)), StringComparer.Ordinal);
    }

    /// <summary>Names of the bots, the first being the default.</summary>
    public IReadOnlyList<string> Bots => _served.Bots;

    /// <summary>The live releases, by bot.</summary>
    public IReadOnlyDictionary<string, Release> Served => _served.ByBot;

    /// <summary>The release that new conversations get; null for an unknown bot.</summary>
    public Release? Live(string bot) => _served.ByBot.GetValueOrDefault(bot);

    /// <summary>A release by its hash, compiled from the stored source when needed; null when it was never stored or cannot be compiled any more.</summary>
    public Release? Find(string hash) => _byHash.GetOrAdd(hash, Compile);

    /// <summary>Stores the sources of the folders' releases, for conversations that outlive them, and serves what is published.</summary>
    /// <exception cref="PackException">What is published cannot be compiled by this version, and no folder stands in.</exception>
    public async Task OpenAsync()
    {
        await _store.SaveAsync(_folders.Releases);
        Refresh();
        _open = true;
        foreach (var release in _folders.Releases.Where(release => !_folders.StandIn && Live(release.Name)!.Hash != release.Hash))
        {
            LogOtherFolder(release.Name, Live(release.Name)!.Hash[..8], release.Hash[..8]);
        }
    }

    /// <summary>Serves what was published since the last look.</summary>
    /// <returns>Whether anything was.</returns>
    /// <exception cref="PackException">It cannot be compiled by this version, and nothing else is there to serve.</exception>
    public bool Refresh()
    {
        lock (_gate)
        {
            if (_folders.AreDrafts || _store.LastPublication() is var last && last == _seen)
            {
                return false;
            }

            // At start the stand-in gives way to what is published; while the host runs, its customers are not sent away.
            var published = _store.LivePublications().Select(Published).ToList();
            var keepsStandIn = _open && _folders.Releases.All(release => _served.ByBot.ContainsKey(release.Name));
            _served = ServedReleases.Choose(_folders, published, keepsStandIn);
            _seen = last;
            return true;
        }
    }

    private Release Published(Publication publication)
    {
        if (_byHash.GetValueOrDefault(publication.Hash) is not { } release)
        {
            // Not by way of Find: the hash may have been asked for, in vain, before it was stored.
            _byHash[publication.Hash] = release = Compile(publication.Hash);
        }

        if (release is null)
        {
            LogNotServed(publication.Bot, publication.Hash);
            return Live(publication.Bot) ?? throw new PackException([new(
                "pack.yaml", 1, 1, "CB0002", $"The published release {publication.Hash[..8]} of '{publication.Bot}' cannot be compiled by this version of ChannelBot. Give its folder with --pack, or publish it again after a check.")]);
        }

        if (Live(publication.Bot)?.Hash != release.Hash)
        {
            LogLive(publication, release.Hash[..8]);
        }

        return release;
    }

    private void LogLive(Publication publication, string release)
    {
        switch (publication.Action)
        {
            case PublicationAction.RolledBack:
                LogRolledBack(publication.Bot, release, publication.Person);
                break;
            case PublicationAction.Overridden:
                LogOverridden(publication.Bot, release, publication.Person);
                break;
            default:
                LogPublished(publication.Bot, release, publication.Person);
                break;
        }
    }

    private Release? Compile(string hash)
    {
        try
        {
            if (_store.Find(hash) is not { } source)
            {
                LogUnknown(hash);
                return null;
            }

            var compilation = PackCompiler.Compile(source);
            if (compilation.Release is { } release && release.Hash == hash)
            {
                return release;
            }

            LogOutdated(hash, compilation.Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error)?.ToString() ?? "another hash");
            return null;
        }
        catch (InvalidDataException damaged)
        {
            LogOutdated(hash, damaged.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Information, "Bot {Bot} now serves release {Release}, published by {Person}.")]
    private partial void LogPublished(string bot, string release, string person);

    [LoggerMessage(LogLevel.Warning, "Bot {Bot} now serves release {Release}, published against a red result by {Person}.")]
    private partial void LogOverridden(string bot, string release, string person);

    [LoggerMessage(LogLevel.Information, "Bot {Bot} is back on release {Release}, rolled back by {Person}.")]
    private partial void LogRolledBack(string bot, string release, string person);

    [LoggerMessage(LogLevel.Warning, "Bot {Bot} serves the published release {Release}, not its folder ({Folder}). Publish the folder, or serve it as it is with --draft.")]
    private partial void LogOtherFolder(string bot, string release, string folder);

    [LoggerMessage(LogLevel.Error, "Bot {Bot} does not serve release {Release}, which is published: this version cannot compile it. What was live before stays.")]
    private partial void LogNotServed(string bot, string release);

    [LoggerMessage(LogLevel.Warning, "Release {Release} is not stored; its conversations go on with the live one.")]
    private partial void LogUnknown(string release);

    [LoggerMessage(LogLevel.Warning, "Release {Release} cannot be compiled by this version of the engine; its conversations go on with the live one. {Reason}")]
    private partial void LogOutdated(string release, string reason);
}
