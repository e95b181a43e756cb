using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>What the host serves.</summary>
/// <param name="Releases">One for each bot, the first being the default.</param>
internal sealed record LiveReleases(IReadOnlyList<Release> Releases);
