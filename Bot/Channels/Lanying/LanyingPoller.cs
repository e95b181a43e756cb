using Bot.Conversations;
using Bot.Conversations.Journaling;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Lanying;

/// <summary>
/// Asks the platform for news where it cannot call us. A message is marked as read only when it is stored, so that a crash loses none;
/// one that comes twice runs once, by its id.
/// </summary>
internal sealed partial class LanyingPoller(LanyingApps apps, LanyingClient client, LanyingInbox inbox, IOptions<LanyingOptions> options, TimeProvider time, ILogger<LanyingPoller> logger)
    : BackgroundService
{
    private readonly HashSet<string> _failing = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var polled = apps.All.Where(app => app.Polling).ToList();
        if (polled.Count == 0)
        {
            return;
        }

        using var ticks = new PeriodicTimer(options.Value.PollInterval, time);
        try
        {
            while (await ticks.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var app in polled)
                {
                    await PollAsync(app, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task PollAsync(LanyingApp app, CancellationToken cancellationToken)
    {
        var (unread, outcome) = await client.UnreadAsync(app, cancellationToken);
        foreach (var (opposite, count) in unread)
        {
            var (messages, fetched) = await FetchAsync(app, opposite, count, cancellationToken);
            outcome = fetched.Kind == DeliveryOutcomeKind.Delivered ? outcome : fetched;
            await TakeAsync(app, opposite, messages, cancellationToken);
        }

        Note(app, outcome);
    }

    private async Task TakeAsync(LanyingApp app, long opposite, IEnumerable<LanyingMessage> messages, CancellationToken cancellationToken)
    {
        string? last = null;
        foreach (var message in messages)
        {
            try
            {
                await inbox.TakeAsync(message, app, cancellationToken);
                last = message.Id;
            }
            catch (JournalException failure)
            {
                LogNotStored(failure, app.AppId);
                break;
            }
        }

        if (last is not null)
        {
            await client.AcknowledgeAsync(app, opposite, last, cancellationToken);
        }
    }

    // Page by page back to the first that nobody read; after an outage there may be more of them than a page has.
    private async Task<(IEnumerable<LanyingMessage> Messages, LanyingOutcome Outcome)> FetchAsync(LanyingApp app, long opposite, long count, CancellationToken cancellationToken)
    {
        var found = new List<LanyingMessage>();
        long start = 0;
        do
        {
            var (entries, next, outcome) = await client.HistoryAsync(app, opposite, start, cancellationToken);
            if (outcome.Kind != DeliveryOutcomeKind.Delivered)
            {
                // With a gap before them, those found would be marked as read and the older ones lost.
                return ([], outcome);
            }

            found.AddRange(entries.Where(entry => LanyingReader.Word(entry["status"]) is not ("2" or "READ"))
                .Select(entry => LanyingReader.ReadHistory(app.AppId, entry, opposite)).OfType<LanyingMessage>().Where(message => message.From != app.BotUserId));
            start = next;
        }
        while (start > 0 && found.Count < count);

        return (found.OrderBy(message => LanyingReader.Number(message.Id)), new(DeliveryOutcomeKind.Delivered));
    }

    // Once when it begins and once when it is over, not every two seconds.
    private void Note(LanyingApp app, LanyingOutcome outcome)
    {
        if (outcome.Kind != DeliveryOutcomeKind.Delivered && _failing.Add(app.AppId))
        {
            LogFailing(app.AppId, outcome.Problem);
        }
        else if (outcome.Kind == DeliveryOutcomeKind.Delivered && _failing.Remove(app.AppId))
        {
            LogBack(app.AppId);
        }
    }

    [LoggerMessage(LogLevel.Error, "Lanying app {App} cannot be asked for news; trying on. {Problem}")]
    private partial void LogFailing(string app, string? problem);

    [LoggerMessage(LogLevel.Information, "Lanying app {App} answers again.")]
    private partial void LogBack(string app);

    [LoggerMessage(LogLevel.Error, "A message of Lanying app {App} could not be stored; it stays unread and is fetched again.")]
    private partial void LogNotStored(Exception failure, string app);
}
