using System.Threading.Channels;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>Sends what no journal waits for, behind the callback's back: read receipts, notices, and to agents what their customers say.</summary>
internal sealed partial class LanyingCourier(LanyingClient client, TimeProvider time, ILogger<LanyingCourier> logger) : BackgroundService
{
    private const int Most = 10_000;
    private const int Workers = 4;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)];

    private readonly Channel<(LanyingApp App, LanyingSend Send)> _errands =
        Channel.CreateBounded<(LanyingApp, LanyingSend)>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Sends soon.</summary>
    public void Take(LanyingApp app, LanyingSend send) => _errands.Writer.TryWrite((app, send));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (app, send) in _errands.Reader.ReadAllAsync(stoppingToken))
            {
                await SendAsync(app, send, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task SendAsync(LanyingApp app, LanyingSend send, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var outcome = await client.SendAsync(app, send, cancellationToken);
            if (outcome.Kind != DeliveryOutcomeKind.Retry || attempt == Pauses.Length)
            {
                if (outcome.Kind != DeliveryOutcomeKind.Delivered)
                {
                    LogLost(app.AppId, send.Type, outcome.Problem);
                }

                return;
            }

            await Task.Delay(Pauses[attempt], time, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Lanying app {App}: a {Type} could not be sent. {Problem}")]
    private partial void LogLost(string app, LanyingContent type, string? problem);
}
