using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Hosting;

/// <summary>Tells the operator, once, that the host is ready, where it is and what it goes without.</summary>
internal sealed partial class StartReport(
    HostSettings settings, IServer server, IHostApplicationLifetime lifetime, ILogger<StartReport> logger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Report);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Report()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        LogReady(string.Join(", ", addresses), settings.Data);
    }

    [LoggerMessage(LogLevel.Information, "Ready at {Addresses}; data in {Data}.")]
    private partial void LogReady(string addresses, string data);
}
