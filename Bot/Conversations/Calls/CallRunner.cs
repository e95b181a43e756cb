using System.Collections.Concurrent;
using Bot.Conversations.Journaling;
using Bot.Conversations.Live;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations.Calls;

/// <summary>Runs service and model calls outside the grains and hands their outcomes back as events.</summary>
internal sealed partial class CallRunner(
    RunCall run, TypingSigns typing, LiveReplies live, ConversationGrains grains, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<CallRunner> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly CancellationToken _stopping = lifetime.ApplicationStopping;

    /// <summary>Number of calls under way.</summary>
    public int Running => _running.Count;

    /// <summary>Starts a stored call.</summary>
    public void Start(OpenCall call)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_stopping);
        if (_running.TryAdd(call.IdempotencyKey, cancellation))
        {
            _ = Task.Run(() => FollowAsync(call, cancellation), CancellationToken.None);
        }
        else
        {
            cancellation.Dispose();
        }
    }

    /// <summary>Stops a call of which nobody wants the outcome any more; it ends with one all the same.</summary>
    public void Cancel(OpenCall call)
    {
        if (_running.TryGetValue(call.IdempotencyKey, out var cancellation))
        {
            try
            {
                cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                LogAlreadyOver(call.CallId);
            }
        }
    }

    private async Task FollowAsync(OpenCall call, CancellationTokenSource cancellation)
    {
        try
        {
            using var shown = typing.Show(call);
            var outcome = await OutcomeAsync(call, cancellation.Token);
            _stopping.ThrowIfCancellationRequested();
            await ReturnAsync(call, outcome);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            LogLeftForNextStart(call.CallId);
        }
        finally
        {
            live.Close(call);
            _running.TryRemove(call.IdempotencyKey, out _);
            cancellation.Dispose();
        }
    }

    private async Task<TurnEvent> OutcomeAsync(OpenCall call, CancellationToken cancellationToken)
    {
        try
        {
            return await run(call, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Failed(call, "cancelled");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogCallFailed(failure, call.CallId);
            return Failed(call, "error");
        }
    }

    private TurnEvent Failed(OpenCall call, string failure) => call.Command is AskModel
        ? new ModelReturned { At = time.GetUtcNow(), CallId = call.CallId, Failure = failure }
        : new ServiceReturned { At = time.GetUtcNow(), CallId = call.CallId, Failure = failure };

    // The outcome is worth repeating: without it the customer would wait for ever.
    private async Task ReturnAsync(OpenCall call, TurnEvent outcome)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await grains[call.Key].ReturnAsync(call, outcome);
                return;
            }
            catch (Exception failure) when (failure is JournalException or OrleansException or TimeoutException)
            {
                LogReturnFailed(failure, call.CallId);
            }

            await Task.Delay(wait, time, _stopping);
        }
    }

    [LoggerMessage(LogLevel.Error, "Call {CallId} failed in an unforeseen way; the script goes on as for any failure.")]
    private partial void LogCallFailed(Exception failure, string callId);

    [LoggerMessage(LogLevel.Error, "The outcome of call {CallId} could not be stored; it is tried again.")]
    private partial void LogReturnFailed(Exception failure, string callId);

    [LoggerMessage(LogLevel.Debug, "Call {CallId} is taken up again at the next start.")]
    private partial void LogLeftForNextStart(string callId);

    [LoggerMessage(LogLevel.Debug, "Call {CallId} was over before it could be cancelled.")]
    private partial void LogAlreadyOver(string callId);
}
