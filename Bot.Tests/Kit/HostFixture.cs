using Bot.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Kit;

/// <summary>The real host in this process: Kestrel on a free port, its own data directory.</summary>
internal sealed class HostFixture : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private HostFixture(WebApplication app, DirectoryInfo data)
    {
        _app = app;
        _data = data;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new(address + "/");
        Client = new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client with that base address.</summary>
    public HttpClient Client { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Its data directory.</summary>
    public string Data => _data.FullName;

    /// <summary>Starts a host.</summary>
    /// <param name="packs">Directories of packs; none: the sample pack.</param>
    /// <param name="parts">Settings that win over all others, and parts in place of the host's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<HostFixture> StartAsync(IReadOnlyList<string> packs, HostParts parts, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("channelbot-");
        Dictionary<string, string?> settings = new() { ["Logging:LogLevel:Default"] = "Warning" };
        foreach (var (name, value) in parts.Settings ?? new Dictionary<string, string?>())
        {
            settings[name] = value;
        }

        var app = BotHost.Build(new() { Urls = "http://127.0.0.1:0", Data = data.FullName, Packs = packs }, parts with { Settings = settings });
        await app.StartAsync(cancellationToken);
        return new(app, data);
    }

    /// <summary>Starts a host with settings.</summary>
    public static Task<HostFixture> StartAsync(
        IReadOnlyList<string> packs, IReadOnlyDictionary<string, string?>? settings, CancellationToken cancellationToken) =>
        StartAsync(packs, new HostParts { Settings = settings }, cancellationToken);

    /// <summary>Starts a host as it comes.</summary>
    public static Task<HostFixture> StartAsync(IReadOnlyList<string> packs, CancellationToken cancellationToken) =>
        StartAsync(packs, new HostParts(), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
