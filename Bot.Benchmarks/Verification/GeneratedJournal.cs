using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Hosting;
using Bot.Releases;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks.Verification;

/// <summary>Makes a journal of so many turns in a directory.</summary>
internal static class GeneratedJournal
{
    // A model is configured, so that the engine asks one; the generator answers in its place.
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Models:Provider"] = "openai",
        ["Models:Endpoint"] = "http://127.0.0.1:9/v1",
        ["Models:Model"] = "made-up",
        ["Logging:LogLevel:Default"] = "Error",
    };

    /// <summary>The packs that conversations are made up with: scripts and services, guidelines, nothing but questions.</summary>
    public static IReadOnlyList<string> Packs(string root) =>
        [Path.Combine(root, "packs", "ecommerce"), Path.Combine(root, "packs", "lanying"), Path.Combine(root, "Bot.Tests", "Packs", "molvia"), Path.Combine(root, "Bot.Benchmarks", "packs", "dialog")];

    /// <summary>Makes it and tells its file.</summary>
    public static async Task<string> MakeAsync(string directory, IReadOnlyList<string> packs, int turns, int seed = 1)
    {
        await using var host = BotHost.Build(new() { Urls = "http://127.0.0.1:0", Data = directory, Packs = packs }, new() { Settings = Settings });
        await host.StartAsync();
        var releases = host.Services.GetRequiredService<ReleaseCatalog>();
        var journal = host.Services.GetRequiredService<Journal>();
        var generator = new JournalGenerator(host.Services.GetRequiredService<TurnTaker>(), host.Services.GetRequiredService<TurnBuffers>(), journal, [.. releases.Bots.Select(bot => releases.Live(bot)!)], seed);
        await generator.RunAsync(turns);
        await host.StopAsync();
        return journal.Path;
    }
}
