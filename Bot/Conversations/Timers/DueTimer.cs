namespace Bot.Conversations.Timers;

/// <summary>A timer of a conversation.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="Name">The timer's name.</param>
/// <param name="Due">When, in milliseconds of Unix time.</param>
[GenerateSerializer, Immutable]
internal sealed record DueTimer([property: Id(0)] string Key, [property: Id(1)] string Name, [property: Id(2)] long Due);
