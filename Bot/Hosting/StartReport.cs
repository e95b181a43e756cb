using Bot.Connector.Authentication;
using Bot.Releases;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Hosting;

/// <summary>Tells the operator, once, that the host is ready, where it is, what it serves and what it goes without.</summary>
internal sealed partial class StartReport(
    HostSettings settings,
    ReleaseCatalog catalog,
    BotAuthenticationOptions identity,
    IServer server,
    ILogger<StartReport> logger) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!identity.HasIdentity)
        {
            LogNoIdentity();
        }

        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        LogReady(string.Join(", ", addresses), string.Join(", ", catalog.Bots.Select(bot => $"{bot} ({catalog.Served[bot].Hash[..8]})")), settings.Data);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Ready at {Addresses}, serving {Packs}; data in {Data}.")]
    private partial void LogReady(string addresses, string packs, string data);

    [LoggerMessage(LogLevel.Warning, "No app id: /api/messages takes calls from this machine only. Set MicrosoftAppId and its credential to serve Teams and Azure.")]
    private partial void LogNoIdentity();
}
