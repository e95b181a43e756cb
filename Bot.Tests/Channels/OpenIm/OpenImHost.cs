using Bot.Tests.Kit;
using Bot.Tests.Kit.OpenIm;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>The real host behind an app's backend, over HTTP both ways.</summary>
internal sealed class OpenImHost(FakeApp app, HostFixture host) : IAsyncDisposable
{
    /// <summary>The app.</summary>
    public FakeApp App => app;

    /// <summary>The host.</summary>
    public HostFixture Host => host;

    /// <summary>Starts both.</summary>
    /// <param name="settings">Further settings; empty ones take a usual one away.</param>
    public static async Task<OpenImHost> StartAsync(params (string Name, string? Value)[] settings)
    {
        var app = await FakeApp.StartAsync(TestContext.Current.CancellationToken);
        var all = app.Settings();
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var host = await SampleBot.StartAsync(TestContext.Current.CancellationToken, all);
        app.Bot = host.Address;
        return new(app, host);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await app.DisposeAsync();
    }
}
