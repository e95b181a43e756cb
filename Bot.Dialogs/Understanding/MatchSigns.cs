namespace Bot.Dialogs.Understanding;

/// <summary>What confidence is computed from.</summary>
/// <param name="Score">How far the message lies on the target's side.</param>
/// <param name="Lead">How far ahead of the best other target.</param>
/// <param name="Known">The share of the message that any example knows.</param>
/// <param name="KnownContent">The share of the message's words with content that any example knows.</param>
/// <param name="Nearness">How near the message is in meaning to an example of the target.</param>
internal readonly record struct MatchSigns(double Score, double Lead, double Known, double KnownContent, double Nearness);
