namespace Bot.Conversations.Journaling;

/// <summary>The turn that started a chain of turns: what the customer said, before services and models answered.</summary>
/// <param name="Turn">Its number.</param>
/// <param name="Item">Its number in the transcript; 0 when it is not seen there.</param>
/// <param name="ReplyTo">The channel's id that replies name as what they answer.</param>
/// <param name="Customer">Whose message it was.</param>
/// <param name="Delivery">Where replies go.</param>
[GenerateSerializer, Immutable]
internal sealed record TurnRoot(
    [property: Id(0)] long Turn,
    [property: Id(1)] long Item,
    [property: Id(2)] string? ReplyTo,
    [property: Id(3)] string? Customer,
    [property: Id(4)] DeliveryMode Delivery);
