namespace Bot.Tests.Dialogs.Checks;

/// <summary>A pack with one defect.</summary>
/// <param name="Code">The code that it must be told by.</param>
/// <param name="File">Where it is.</param>
/// <param name="Line">The line.</param>
/// <param name="Files">The pack.</param>
/// <param name="What">What was done, for a failing test.</param>
internal sealed record SeededDefect(string Code, string File, int Line, IReadOnlyDictionary<string, string> Files, string What);
