using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>What came of questions and answers that were brought into a pack.</summary>
/// <param name="Source">The pack with them; absent when a problem is an error.</param>
/// <param name="Added">The files that hold them.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Problems">What is wrong or worth a look, by row.</param>
public sealed record FaqImportResult(PackSource? Source, IReadOnlyList<string> Added, int Questions, IReadOnlyList<PackProblem> Problems)
{
    /// <summary>Number of questions that have a test.</summary>
    public int Tests { get; init; }
}
