namespace Bot.Dialogs.Knowledge.Trials;

/// <summary>A question of a data set.</summary>
/// <param name="Text">What the customer says.</param>
/// <param name="Before">What was said before, the newest first.</param>
/// <param name="About">The things that the conversation is known to be about; empty when none is known.</param>
/// <param name="Relevant">Ids of the entries that answer it; empty when none is told.</param>
public sealed record TrialQuery(string Text, IReadOnlyList<string> Before, IReadOnlyList<string> About, IReadOnlySet<string> Relevant);
