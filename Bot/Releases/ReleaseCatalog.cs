using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>The live release of each bot, and older ones that conversations still run on.</summary>
internal sealed class ReleaseCatalog
{
    /// <summary>Names of the bots, the first being the default.</summary>
    public IReadOnlyList<string> Bots => throw new NotImplementedException();

    /// <summary>The release that new conversations get; null for an unknown bot.</summary>
    public Release? Live(string bot) => throw new NotImplementedException();

    /// <summary>A release by its hash, compiled from the stored source when needed; null when it was never stored.</summary>
    public Release? Find(string hash) => throw new NotImplementedException();
}
