using Bot.CommandLine;

namespace Bot.Hosting;

/// <summary>Where settings come from; later ones win: defaults, appsettings.json, environment, command line, overrides of tests.</summary>
internal static class BotConfiguration
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        ["Logging:LogLevel:Microsoft.AspNetCore.StaticAssets"] = "Error",
        ["Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks"] = "Error",
        ["Logging:LogLevel:Orleans"] = "Warning",
        ["Logging:LogLevel:Orleans.Runtime.Scheduler"] = "Error",
        ["Logging:LogLevel:Orleans.Runtime.Silo"] = "Error",
        ["Logging:LogLevel:Orleans.Runtime.Watchdog"] = "Error",
        ["Logging:LogLevel:Polly"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
    };

    /// <summary>Puts the sources in order and returns the settings, checked; relative paths are made absolute.</summary>
    public static HostSettings AddBotSettings(
        this ConfigurationManager configuration, HostArguments arguments, IReadOnlyDictionary<string, string?>? overrides)
    {
        configuration.Sources.Clear();
        try
        {
            configuration.AddSources(arguments, overrides);
        }
        catch (InvalidDataException failure)
        {
            throw new StartException(BotCommandLine.Misuse, [failure.GetBaseException().Message]);
        }

        var settings = HostSettings.From(configuration, arguments.Packs);
        configuration.AddInMemoryCollection(settings.ToConfiguration());
        return settings;
    }

    /// <summary>The data directory, absolute, for verbs that run without a host.</summary>
    /// <param name="given">What the command line says.</param>
    /// <exception cref="StartException">A settings file cannot be read.</exception>
    public static string DataDirectory(string? given)
    {
        using var configuration = Read(given);
        return Path.GetFullPath(configuration["Data"] ?? HostSettings.DefaultData);
    }

    /// <summary>The settings, for verbs that run without a host.</summary>
    /// <param name="data">The data directory that the command line names.</param>
    /// <exception cref="StartException">A settings file cannot be read.</exception>
    public static ConfigurationManager Read(string? data = null)
    {
        var configuration = new ConfigurationManager();
        try
        {
            configuration.AddSources(new() { Data = data }, null);
            return configuration;
        }
        catch (InvalidDataException failure)
        {
            configuration.Dispose();
            throw new StartException(BotCommandLine.Misuse, [failure.GetBaseException().Message]);
        }
    }

    private static void AddSources(
        this ConfigurationManager configuration, HostArguments arguments, IReadOnlyDictionary<string, string?>? overrides) =>
        configuration
            .AddInMemoryCollection(Defaults)
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true, reloadOnChange: false)
            .AddEnvironmentVariables("DOTNET_")
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables()
            .AddInMemoryCollection(FromArguments(arguments))
            .AddInMemoryCollection(overrides ?? new Dictionary<string, string?>());

    private static IEnumerable<KeyValuePair<string, string?>> FromArguments(HostArguments arguments)
    {
        if (arguments.Urls is { } urls)
        {
            yield return new("urls", urls);
        }

        if (arguments.Data is { } data)
        {
            yield return new("Data", data);
        }

    }
}
