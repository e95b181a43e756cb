using System.Net;
using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Conversations.Outgoing;
using Bot.Conversations.Timers;
using Bot.Conversations.Waiting;
using Bot.Dialogs;
using Bot.Models;
using Bot.Releases;
using Bot.Services;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Bot.Conversations;

/// <summary>Puts conversations into the host: grains, journal, outbox, calls, timers, releases.</summary>
internal static class ConversationRegistration
{
    private const int SiloPort = 11111;

    /// <summary>Adds all of it.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="directory">The data directory.</param>
    /// <param name="releases">What is served, the first being the default bot.</param>
    public static void AddConversations(this IHostApplicationBuilder builder, string directory, LiveReleases releases)
    {
        // The silo comes first: what starts after it may call grains.
        builder.UseOrleans(Configure);
        builder.Services.ListenNowhere();
        var services = builder.Services;
        services.AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Namespace?.StartsWith("Bot.Dialogs.", StringComparison.Ordinal) == true, DialogsJson.Default.Options));
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(releases);
        services.AddSingleton(provider => new Journal(directory, provider.GetRequiredService<ILogger<Journal>>()));
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton<ReleaseCatalog>();
        services.AddTurns();
        services.AddCommands();
        services.AddHealthChecks().AddCheck<JournalHealth>("journal");
    }

    private static void AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton<TurnStep>(Engine.Step);
        services.AddModels();
        services.AddSingleton<ReplyChannels>();
        services.AddSingleton<DeliveryGate>();
        services.AddSingleton<ConversationGrains>();
        services.AddSingleton<TurnGuard>();
        services.AddSingleton<TurnBuffers>();
        services.AddSingleton<TurnTaker>();
        services.AddSingleton<ConversationSignals>();
        services.AddSingleton<LiveTexts>();
        services.AddSingleton<LiveReplies>();
        services.AddSingleton<Transcript>();
        services.AddSingleton<SentCommands>();
        services.AddSingleton<WaitingRequests>();
        services.AddSingleton<ReplyReader>();
        services.AddSingleton<ConversationEraser>();
        services.AddSingleton<CustomerEraser>();
        services.AddSingleton<CommandDispatcher>();
        services.AddSingleton<ConversationService>();
    }

    private static void AddCommands(this IServiceCollection services)
    {
        services.AddServices();
        services.TryAddSingleton<RunCall>(provider => provider.GetRequiredService<CallTargets>().RunAsync);
        services.AddSingleton<CallTargets>();
        services.AddSingleton<TypingSigns>();
        services.AddSingleton<CallRunner>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ParkedCommands>();
        services.AddSingleton<SentMessages>();
        services.AddSingleton<TimerScheduler>();
        services.AddHostedService<StoredWork>();
        services.AddHostedService(provider => provider.GetRequiredService<TimerScheduler>());
        services.AddHostedService<PublicationWatcher>();
    }

    // One process, nothing to install: the silo is alone, and its address is a name to which nobody connects.
    private static void Configure(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering(SiloPort, gatewayPort: 0, new(IPAddress.Loopback, SiloPort), serviceId: "channelbot", clusterId: "channelbot");
        silo.Configure<EndpointOptions>(endpoints =>
        {
            endpoints.AdvertisedIPAddress = IPAddress.Loopback;
            endpoints.GatewayPort = 0;
        });
        silo.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = TimeSpan.FromMinutes(3);
            collection.CollectionQuantum = TimeSpan.FromSeconds(30);
        });
        // The default reserves 18 MB for a million grains of other silos; here there is none.
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = 1_000);
    }
}
