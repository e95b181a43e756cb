using System.Threading.Channels;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>
/// Sends what no journal waits for, behind the callback's back: read receipts, notices, and to agents what their customers say.
/// What goes to the same place goes in order.
/// </summary>
internal sealed partial class LanyingCourier(LanyingClient client, TimeProvider time, ILogger<LanyingCourier> logger) : BackgroundService
{
    // Receipts are worth a wait, not memory without end.
    private const int MostReceipts = 10_000;
    private const int Lanes = 32;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)];

    private readonly Channel<Errand>[] _receipts = Make();
    private readonly Channel<Errand>[] _words = Make();

    /// <summary>Sends soon.</summary>
    public void Take(LanyingApp app, LanyingSend send) => Take(new Errand(app, send, null));

    /// <summary>Sends soon what has to be asked for first: a file that is made for the receiver.</summary>
    /// <param name="app">The app.</param>
    /// <param name="send">What goes when that cannot be had.</param>
    /// <param name="prepare">Makes it; null when that fails.</param>
    public void Take(LanyingApp app, LanyingSend send, Func<CancellationToken, Task<LanyingSend?>> prepare) => Take(new Errand(app, send, prepare));

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_receipts.Concat(_words).Select(lane => Task.Run(() => WorkAsync(lane, stoppingToken), stoppingToken)));

    private static Channel<Errand>[] Make() => [.. Enumerable.Range(0, Lanes).Select(_ => Channel.CreateUnbounded<Errand>())];

    private void Take(Errand errand)
    {
        var isReceipt = errand.Send.Type == LanyingContent.ReadReceipt;
        var lane = (isReceipt ? _receipts : _words)[(int)((ulong)errand.Send.Place.Target % Lanes)];
        if (!isReceipt || lane.Reader.Count < MostReceipts / Lanes)
        {
            lane.Writer.TryWrite(errand);
        }
    }

    private async Task WorkAsync(Channel<Errand> lane, CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var errand in lane.Reader.ReadAllAsync(stoppingToken))
            {
                var prepared = errand.Prepare is { } prepare ? await prepare(stoppingToken) : null;
                await SendAsync(errand.App, prepared ?? errand.Send, stoppingToken);
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

    private sealed record Errand(LanyingApp App, LanyingSend Send, Func<CancellationToken, Task<LanyingSend?>>? Prepare);
}
