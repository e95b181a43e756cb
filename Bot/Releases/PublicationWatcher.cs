using Bot.Conversations.Journaling;

namespace Bot.Releases;

/// <summary>Looks, twice a second, whether anything was published: another process may have done so. A look is one small query.</summary>
internal sealed partial class PublicationWatcher(ReleaseCatalog catalog, TimeProvider time, ILogger<PublicationWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                catalog.Refresh();
            }
            catch (Exception failure) when (failure is JournalException or PackException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What was published could not be taken up; what was live stays.")]
    private partial void LogFailed(Exception failure);
}
