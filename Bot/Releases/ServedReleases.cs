using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>What is live at a moment; replaced as a whole.</summary>
/// <param name="Bots">Names of the bots, the first being the default.</param>
/// <param name="ByBot">The live release of each.</param>
internal sealed record ServedReleases(IReadOnlyList<string> Bots, IReadOnlyDictionary<string, Release> ByBot)
{
    /// <summary>
    /// A published release wins over the folder of its bot. Bots that the operator named come first, then published ones in the
    /// order of their first publication, then the stand-in.
    /// </summary>
    /// <param name="folders">The packs that the host was started with.</param>
    /// <param name="published">What is published.</param>
    /// <param name="keepStandIn">Whether a stand-in is served beside what is published.</param>
    public static ServedReleases Choose(LiveReleases folders, IReadOnlyList<Release> published, bool keepStandIn)
    {
        var bots = new List<string>();
        var byBot = new Dictionary<string, Release>(StringComparer.Ordinal);
        foreach (var release in (Release[])[.. folders.StandIn ? [] : folders.Releases, .. published, .. folders.StandIn && keepStandIn ? folders.Releases : []])
        {
            if (!byBot.ContainsKey(release.Name))
            {
                bots.Add(release.Name);
                byBot[release.Name] = published.FirstOrDefault(other => other.Name == release.Name) ?? release;
            }
        }

        return new(bots, byBot);
    }
}
