using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>Finds the release that an operator means: a folder, <c>live</c>, or the first letters of a hash.</summary>
internal sealed class ReleaseChoice(JournalReader reader, StoredReleases releases)
{
    private const int FewestLetters = 4;

    /// <summary>The word for what is live.</summary>
    public const string Live = "live";

    /// <summary>Finds a release.</summary>
    /// <param name="meant">What the operator wrote.</param>
    /// <param name="bot">The bot that <c>live</c> is about.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    /// <exception cref="PackException">The folder's pack has errors.</exception>
    public Release Find(string meant, string? bot)
    {
        if (meant == Live)
        {
            return FindLive(bot);
        }

        if (File.Exists(Path.Combine(meant, "pack.yaml")))
        {
            var folder = LivePacks.Compile([meant])[0];
            releases.Add(folder);
            return folder;
        }

        var found = meant.Length >= FewestLetters ? reader.ReleasesLike(meant.ToLowerInvariant()) : [];
        return found switch
        {
            [var only] => Compiled(only.Hash),
            [] => throw new InvalidDataException($"'{meant}' is no folder with a pack.yaml, and no stored release begins so. Give a folder, {Live}, or at least {FewestLetters} letters of a hash that 'releases' lists."),
            _ => throw new InvalidDataException($"Several releases begin with '{meant}': {string.Join(", ", found.Select(one => one.Hash[..12]))}. Give more letters."),
        };
    }

    /// <summary>The live release of a bot.</summary>
    public Release FindLive(string? bot)
    {
        var name = bot ?? OnlyBot();
        return reader.LiveHash(name) is { } hash ? Compiled(hash) : throw new InvalidDataException($"Nothing is known of a live release of '{name}' in this data directory.");
    }

    private Release Compiled(string hash) =>
        releases.Find(hash) ?? throw new InvalidDataException($"Release {hash[..8]} is not stored here, or this version of ChannelBot cannot compile it.");

    private string OnlyBot()
    {
        var bots = reader.Publications().Select(publication => publication.Bot).Concat(reader.ReleasesLike("").Select(release => release.Bot)).Distinct().ToList();
        return bots is [var only] ? only : throw new InvalidDataException(
            bots.Count == 0 ? "There is no release in this data directory yet." : $"Several bots are served from this data directory: say which with --bot: {string.Join(", ", bots)}.");
    }
}
