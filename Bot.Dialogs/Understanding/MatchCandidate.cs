namespace Bot.Dialogs.Understanding;

/// <summary>What a message may mean.</summary>
/// <param name="Id">The target's name.</param>
/// <param name="Score">Confidence, 0 to 1.</param>
/// <param name="Reason">Why, in a few words for the trace.</param>
internal sealed record MatchCandidate(string Id, double Score, string Reason);
