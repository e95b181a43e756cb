using Bot.CommandLine;

namespace Bot.Hosting;

/// <summary>Where the host listens, keeps its data and finds its packs: absolute, checked.</summary>
/// <param name="Urls">Addresses; absent when ports or Kestrel endpoints are configured instead.</param>
/// <param name="Data">Directory of the journal and the customers' files.</param>
/// <param name="Packs">Directories of the packs, the first being the default bot.</param>
internal sealed record HostSettings(string? Urls, string Data, IReadOnlyList<string> Packs)
{
    /// <summary>Where the host listens unless told otherwise.</summary>
    public const string DefaultUrls = "http://localhost:3978";

    /// <summary>The data directory unless told otherwise.</summary>
    public const string DefaultData = "data";

    /// <summary>Whether the operator named packs; otherwise the sample pack stands in.</summary>
    public bool NamesPacks { get; private init; }

    private static readonly string[] OtherAddressSettings = ["http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="configuration">All sources.</param>
    /// <param name="packs">Packs of the command line; when there are any, those of the configuration do not count.</param>
    /// <exception cref="StartException">An address is malformed or a pack's directory does not exist.</exception>
    public static HostSettings From(IConfiguration configuration, IReadOnlyList<string> packs)
    {
        packs = packs.Count > 0 ? packs : configuration.GetSection("Packs").Get<string[]>() ?? [];
        var settings = new HostSettings(
            configuration["urls"] ?? (OtherAddressSettings.Any(name => configuration.GetSection(name).Exists()) ? null : DefaultUrls),
            Path.GetFullPath(configuration["Data"] ?? DefaultData),
            packs.Count > 0 ? [.. packs.Select(Path.GetFullPath)] : [Path.Combine(AppContext.BaseDirectory, "packs", "ecommerce")])
        {
            NamesPacks = packs.Count > 0,
        };
        List<string> problems = [.. settings.AddressProblems(), .. settings.PackProblems()];
        return problems.Count == 0 ? settings : throw new StartException(BotCommandLine.Misuse, problems);
    }

    /// <summary>The settings as configuration values, absolute, for those who read the configuration.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ToConfiguration() =>
    [
        new("urls", Urls),
        new("Data", Data),
        .. Packs.Select((pack, index) => KeyValuePair.Create<string, string?>($"Packs:{index}", pack)),
    ];

    private IEnumerable<string> AddressProblems()
    {
        foreach (var url in (Urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ProblemOf(url) is { } problem)
            {
                yield return $"--urls: '{url}' {problem}, for example http://127.0.0.1:5000.";
            }
        }
    }

    private static string? ProblemOf(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address switch
            {
                { Scheme: not ("http" or "https") } => "must begin with http:// or https://",
                { PathBase.Length: > 0 } => "must not have a path",
                { Port: < 0 or > 65535 } => "has a port that does not exist; ports go from 0 to 65535",
                { Port: 0, Host: "localhost" } => "lets the system choose a port, which needs an IP address instead of localhost",
                _ => null,
            };
        }
        catch (FormatException)
        {
            return "is not an address to listen on; write scheme, host and port";
        }
    }

    private IEnumerable<string> PackProblems() => Packs
        .Where(pack => !File.Exists(Path.Combine(pack, "pack.yaml")))
        .Select(pack => Directory.Exists(pack)
            ? $"--pack: '{pack}' is not a pack: it has no pack.yaml. Give the directory that holds pack.yaml."
            : $"--pack: there is no directory '{pack}'. Give the directory that holds pack.yaml.");
}
