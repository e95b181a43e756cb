using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>The packs that the host was started with.</summary>
/// <param name="Releases">One for each bot, the first being the default.</param>
internal sealed record LiveReleases(IReadOnlyList<Release> Releases)
{
    /// <summary>Nobody named them: they stand in while nothing is published.</summary>
    public bool StandIn { get; init; }

    /// <summary>They are served as they are, whatever was published.</summary>
    public bool AreDrafts { get; init; }
}
