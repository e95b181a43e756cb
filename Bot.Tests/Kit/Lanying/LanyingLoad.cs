using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Bot.Tests.Kit.Lanying;

/// <summary>
/// Users who write at a steady rate to a bot that says back what it hears with its number, and an eye on every answer:
/// each message gets one, and each conversation gets them in the order in which its messages were stored.
/// </summary>
internal sealed class LanyingLoad : IDisposable
{
    // As a platform has so many workers; when all of them wait for the bot, less is offered than planned, and the report says so.
    private const int MostAtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly FakeLanying _server;
    private readonly LanyingLoadPlan _plan;
    private readonly LanyingCallbacks _callbacks;
    private readonly LanyingLoadLedger _ledger = new();
    private readonly SemaphoreSlim _workers = new(MostAtOnce);
    private int _announced;
    private int _refused;

    private LanyingLoad(FakeLanying server, LanyingLoadPlan plan)
    {
        (_server, _plan) = (server, plan);
        _callbacks = new(PostAsync, plan.Repeated, plan.Late, plan.Seed);
    }

    /// <summary>Runs it against the bot at the fake's callback.</summary>
    public static async Task<LanyingLoadReport> RunAsync(FakeLanying server, LanyingLoadPlan plan, CancellationToken cancellationToken)
    {
        using var load = new LanyingLoad(server, plan);
        server.Running = load._ledger.Answered;
        try
        {
            return await load.RunAsync(cancellationToken);
        }
        finally
        {
            server.Running = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private async Task<LanyingLoadReport> RunAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var wanted = (int)(_plan.PerSecond * _plan.Length.TotalSeconds);
        var under = new List<Task>(wanted);
        using var ticks = new PeriodicTimer(Tick);
        while (under.Count < wanted && await ticks.WaitForNextTickAsync(cancellationToken))
        {
            var due = Math.Min(wanted, (int)(_plan.PerSecond * Stopwatch.GetElapsedTime(began).TotalSeconds));
            while (under.Count < due)
            {
                under.Add(SayAsync(under.Count, cancellationToken));
            }
        }

        await Task.WhenAll(under);
        var offered = _ledger.AnnouncedWithin(began);
        await _callbacks.FlushAsync(cancellationToken);
        await _ledger.SettleAsync(wanted, Patience, cancellationToken);
        return _ledger.Report(_plan, offered, Stopwatch.GetElapsedTime(began)) with
        {
            Announced = _announced,
            Refused = _refused,
            Repeated = _callbacks.Repeated,
            Late = _callbacks.Late,
        };
    }

    private async Task SayAsync(int number, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var message = _server.Write(_plan.FirstUser + (number % _plan.Conversations), string.Create(CultureInfo.InvariantCulture, $"message {number}"));
        _ledger.Written(message);
        await _callbacks.AnnounceAsync(message, cancellationToken);
    }

    private async Task PostAsync(LanyingStored message, CancellationToken cancellationToken)
    {
        await _workers.WaitAsync(cancellationToken);
        try
        {
            Interlocked.Increment(ref _announced);
            _ledger.Announced(message);
            var status = await _server.AnnounceAsync(message, cancellationToken);
            if (status == HttpStatusCode.OK)
            {
                _ledger.Acknowledged(message);
            }
            else
            {
                Interlocked.Increment(ref _refused);
            }
        }
        finally
        {
            _workers.Release();
        }
    }
}
