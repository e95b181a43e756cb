using System.Text.Json.Nodes;
using Bot.Conversations;

namespace Bot.Channels.Tencent;

/// <summary>How a call to the platform went.</summary>
/// <param name="Kind">Done, to be tried again, or refused for good.</param>
/// <param name="Problem">What the platform said; never with a token or secret.</param>
internal sealed record ApiOutcome(DeliveryOutcomeKind Kind, string? Problem = null)
{
    /// <summary>The platform's code; 0 is success, or nothing readable came.</summary>
    public int Code { get; init; }

    /// <summary>The whole answer; null when nothing readable came.</summary>
    public JsonObject? Answer { get; init; }

    /// <summary>How long to wait before the next try.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>As the outbox takes it.</summary>
    public DeliveryOutcome AsDelivery() => new(Kind) { Problem = Problem, RetryAfter = RetryAfter };
}
