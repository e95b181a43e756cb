namespace Bot.Dialogs.Replay;

/// <summary>A turn that came out otherwise than it was written down.</summary>
/// <param name="Turn">The turn's number.</param>
/// <param name="Part"><c>event</c>, <c>release</c>, <c>commands</c>, <c>trace</c>, <c>snapshot</c> or <c>certificate</c>.</param>
/// <param name="Lines">What differs, a line each, for people.</param>
public sealed record ReplayDifference(long Turn, string Part, IReadOnlyList<string> Lines);
