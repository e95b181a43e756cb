using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>How a call to the platform went.</summary>
/// <param name="Kind">Done, to be tried again, or refused for good.</param>
/// <param name="Problem">What the platform said; never with our token.</param>
internal sealed record LanyingOutcome(DeliveryOutcomeKind Kind, string? Problem = null)
{
    /// <summary>The platform's code; 200 is success, 0 when nothing readable came.</summary>
    public int Code { get; init; }

    /// <summary>Ids of the messages that were made; empty unless there was exactly one receiver.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];
}
