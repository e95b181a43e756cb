namespace Bot.CommandLine;

/// <summary>What the command line says about running the host; everything left out comes from the configuration.</summary>
internal sealed record HostArguments
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string? Urls { get; init; }

    /// <summary>Directory of the journal and the customers' files.</summary>
    public string? Data { get; init; }

    /// <summary>Directories of the packs to serve, the first being the default bot.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>Serve the packs' folders as they are, whatever was published.</summary>
    public bool Draft { get; init; }
}
