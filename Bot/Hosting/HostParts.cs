using Bot.Dialogs.Packs;
using Bot.Releases;

namespace Bot.Hosting;

/// <summary>Parts of the host that tests put others in place of.</summary>
internal sealed record HostParts
{
    /// <summary>Makes releases of the packs' directories.</summary>
    public Func<IReadOnlyList<string>, IReadOnlyList<Release>> Compile { get; init; } = LivePacks.Compile;

    /// <summary>Registers services before the host does; where the host only adds what is missing, these win.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>Settings that win over all others.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }
}
