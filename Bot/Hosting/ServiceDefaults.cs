using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Bot.Hosting;

/// <summary>What every part of the host shares: limits, logging, time, health, shutdown.</summary>
internal static class ServiceDefaults
{
    private const int MaxHeaderBytes = 16 * 1024;

    // Thousands of customers who come back at once wait to be let in instead of being turned away and trying again after seconds.
    private const int Backlog = 4096;

    /// <summary>Adds the shared services.</summary>
    public static void AddServiceDefaults(this WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        // The silo's advice at start (server GC) is for clusters of its own; what goes wrong in it still shows.
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<RequestLimits>().BindConfiguration(RequestLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KestrelServerOptions>().Configure<Microsoft.Extensions.Options.IOptions<RequestLimits>>(Limit);
        services.Configure<SocketTransportOptions>(sockets => sockets.Backlog = Backlog);
        services.AddHealthChecks();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddHostedService<StartReport>();
        services.AddHostedService<IdleMemoryService>();
    }

    private static void Limit(KestrelServerOptions kestrel, Microsoft.Extensions.Options.IOptions<RequestLimits> options)
    {
        var limits = options.Value;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = limits.MaxBodyBytes;
        kestrel.Limits.MaxConcurrentConnections = limits.MaxConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = limits.MaxConnections;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }
}
