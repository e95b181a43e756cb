using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Bot.Conversations.Outgoing;

/// <summary>How long to wait before sending again.</summary>
internal static class RetryDelay
{
    /// <summary>Doubles with each attempt, spread by up to a quarter so that many conversations do not come back at once.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="delivery">What is sent; the spread is derived from it.</param>
    /// <param name="attempts">Attempts so far, at least 1.</param>
    /// <param name="retryAfter">What the channel asks for.</param>
    public static TimeSpan For(OutboxOptions options, PendingDelivery delivery, int attempts, TimeSpan? retryAfter)
    {
        var doubled = options.BaseDelay * Math.Pow(2, Math.Min(attempts - 1, 20));
        ReadOnlySpan<long> seed = [delivery.Conversation, delivery.Turn, delivery.Index, attempts];
        var spread = 1 + (XxHash32.HashToUInt32(MemoryMarshal.AsBytes(seed)) / (double)uint.MaxValue * 0.25);
        var delay = retryAfter > doubled ? retryAfter.Value : doubled * spread;
        return delay < options.MaxDelay ? delay : options.MaxDelay;
    }
}
