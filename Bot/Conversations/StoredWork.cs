using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Conversations.Outgoing;
using Bot.Releases;

namespace Bot.Conversations;

/// <summary>At start, takes up what the last run left: replies not confirmed, calls without an outcome. Ends before the first request comes in.</summary>
internal sealed partial class StoredWork(Journal journal, ReleaseCatalog releases, Outbox outbox, CallRunner calls, ILogger<StoredWork> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await releases.OpenAsync();
        var pending = journal.Read(int.MaxValue, (reader, limit) => reader.InState(CommandState.Pending, limit));
        foreach (var command in pending)
        {
            Resume(command);
        }

        if (pending.Count > 0)
        {
            LogResumed(pending.Count);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Resume(PendingCommand command)
    {
        if (command.Kind == CommandKind.Call)
        {
            calls.Start(MemoryLoader.CallOf(command));
        }
        else
        {
            outbox.Add(command.Key, new(
                ConversationKey.Parse(command.Key), command.Conversation, command.Turn, command.Index, command.Command,
                command.Reference, command.Root.ReplyTo, command.Attempts));
        }
    }

    [LoggerMessage(LogLevel.Information, "Took up {Count} replies and calls that the last run left.")]
    private partial void LogResumed(int count);
}
