using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>What came of questions and answers that were brought into a pack.</summary>
/// <param name="Source">The pack with them; absent when there is a problem.</param>
/// <param name="Added">The files that are new.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Problems">What is wrong, by row.</param>
public sealed record FaqImportResult(PackSource? Source, IReadOnlyList<string> Added, int Questions, IReadOnlyList<PackProblem> Problems);
