using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs;

/// <summary>What came of compiling a pack.</summary>
/// <param name="Release">The release; absent when a problem is an error.</param>
/// <param name="Problems">All problems, by file, line and column.</param>
public sealed record PackCompilation(Release? Release, IReadOnlyList<PackProblem> Problems);
