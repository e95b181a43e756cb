using System.Text.RegularExpressions;

namespace Bot.Dialogs.Understanding;

/// <summary>Something a message may mean: a script, a topic.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Examples">Sentences that mean it, in any language.</param>
/// <param name="Keywords">Words that mean it wherever they stand: whole words in Latin script, parts of the text in Chinese.</param>
/// <param name="Patterns">Forms that mean it; they must not backtrack.</param>
internal sealed record MatchTarget(string Id, IReadOnlyList<string> Examples, IReadOnlyList<string> Keywords, IReadOnlyList<Regex> Patterns);
