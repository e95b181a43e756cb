using System.CommandLine;
using Bot.Hosting;

namespace Bot.CommandLine;

/// <summary><c>--data</c> of the verbs: the same directory that the host takes.</summary>
internal static class DataOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Make() => new("--data")
    {
        Description = "The host's data directory; the host may be running. Default: as the host",
        HelpName = "DIR",
    };

    /// <summary>The directory that is meant, absolute.</summary>
    public static string Directory(string? given) => BotConfiguration.DataDirectory(given);
}
