using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models;
using Bot.Models.Budgets;
using Bot.Models.Prompts;
using Bot.Models.Tools;
using Bot.Services;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Kit;

/// <summary>The host's models alone, over settings, with a journal of their own.</summary>
internal sealed class ModelKit : IDisposable
{
    /// <summary>The mark in the prompts.</summary>
    public const string Mark = "CANARY-KITTEST2";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("channelbot-");
    private readonly ServiceProvider _services;

    /// <summary>Prepares them.</summary>
    public ModelKit(IEnumerable<(string Name, string Value)> settings, TimeProvider? time = null)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (name, value) in settings)
        {
            values[name] = value;
        }

        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(new Journal(_data.FullName, NullLogger<Journal>.Instance))
            .AddSingleton(new Canary(Mark))
            .AddModels();
        services.AddServices();
        _services = services.BuildServiceProvider();
    }

    /// <summary>The models.</summary>
    public ModelRunner Runner => _services.GetRequiredService<ModelRunner>();

    /// <summary>What they used up.</summary>
    public ModelLedger Ledger => _services.GetRequiredService<ModelLedger>();

    /// <summary>What gives models their tools.</summary>
    public Toolbox Toolbox => _services.GetRequiredService<Toolbox>();

    /// <summary>The services that a model may call.</summary>
    public ServiceRunner Services => _services.GetRequiredService<ServiceRunner>();

    /// <summary>Asks in a conversation.</summary>
    public Task<ModelReturned> AskAsync(AskModel ask, CancellationToken cancellationToken, Release? release = null, ILiveWords? live = null, string conversation = "plain|test|1") =>
        Runner.AskAsync(new(ask, conversation, $"{conversation}|{ask.CallId}") { Release = release, Live = live }, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _services.Dispose();
        _data.Delete(recursive: true);
    }
}
