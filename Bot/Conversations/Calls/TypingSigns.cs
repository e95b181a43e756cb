using Bot.Conversations.Live;
using Bot.Conversations.Outgoing;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Conversations.Calls;

/// <summary>Shows the customer that something slow runs: at once for the model, after a moment for services, and again while it lasts.</summary>
internal sealed partial class TypingSigns(ReplyChannels channels, ConversationSignals signals, LiveReplies live, TimeProvider time, ILogger<TypingSigns> logger)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    /// <summary>Shows the sign until disposed.</summary>
    public IDisposable Show(OpenCall call)
    {
        var sign = new Sign(this, call);
        sign.Start(time, call.Command is AskModel { Embed: false } ? TimeSpan.Zero : Moment);
        return sign;
    }

    private async Task ShowAsync(OpenCall call, CancellationToken cancellationToken)
    {
        // Growing words say it better, and some channels take no other sign between them.
        if (live.IsSpeaking(call.Key))
        {
            return;
        }

        signals.Raise(call.Key, ConversationSignal.Typing);
        var key = ConversationKey.Parse(call.Key);
        try
        {
            await (channels.Find(key.Channel)?.ShowTypingAsync(key, call.Reference, cancellationToken) ?? Task.CompletedTask);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogNotShown(failure, key.Channel);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The typing sign could not be shown over {Channel}.")]
    private partial void LogNotShown(Exception failure, string channel);

    private sealed class Sign(TypingSigns signs, OpenCall call) : IDisposable
    {
        private readonly CancellationTokenSource _over = new();
        private ITimer? _timer;

        public void Start(TimeProvider time, TimeSpan after) =>
            _timer = time.CreateTimer(static state => ((Sign)state!).Tick(), this, after, Again);

        public void Dispose()
        {
            _timer?.Dispose();
            _over.Cancel();
            _over.Dispose();
        }

        private void Tick()
        {
            try
            {
                _ = signs.ShowAsync(call, _over.Token);
            }
            catch (ObjectDisposedException)
            {
                // The call ended as the timer went off: nothing to show any more.
                return;
            }
        }
    }
}
