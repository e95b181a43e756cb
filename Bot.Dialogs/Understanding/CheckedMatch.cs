namespace Bot.Dialogs.Understanding;

/// <summary>What a message with a known meaning was taken for.</summary>
/// <param name="Signs">The signs of the target it was taken for.</param>
/// <param name="IsRight">Whether that is what it means.</param>
/// <param name="IsStranger">Whether it means none of the targets.</param>
internal readonly record struct CheckedMatch(MatchSigns Signs, bool IsRight, bool IsStranger);
