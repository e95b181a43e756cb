namespace Bot.Benchmarks.Knowledge;

/// <summary>A query of a data set.</summary>
/// <param name="Text">What the user says.</param>
/// <param name="Before">What was said before, the newest first.</param>
/// <param name="About">The things that the dialog is about; empty when none is known.</param>
/// <param name="Relevant">Ids of the entries that answer it; null when none is to be found.</param>
internal sealed record RetrievalQuery(string Text, IReadOnlyList<string> Before, IReadOnlyList<string> About, IReadOnlySet<string>? Relevant);
