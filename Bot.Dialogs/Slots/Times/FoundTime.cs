namespace Bot.Dialogs.Slots.Times;

/// <summary>A time of day in a text.</summary>
/// <param name="Clock">The time; none when there is no such time.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record FoundTime(Clock? Clock, int Start, int End);
