using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>A conversation as far as it was played, and what its last line went through.</summary>
/// <param name="Before">The conversation before its last line; absent at the beginning.</param>
/// <param name="Line">The last line, with what came of it.</param>
/// <param name="Covered">Names of what the last line went through.</param>
internal sealed record ExploredPath(ExploredPath? Before, PackTestLine Line, IReadOnlySet<string> Covered)
{
    /// <summary>How many lines it has.</summary>
    public int Length => 1 + (Before?.Length ?? 0);

    /// <summary>All lines.</summary>
    public IEnumerable<PackTestLine> Lines => Before is null ? [Line] : Before.Lines.Append(Line);

    /// <summary>Whether some line went through something.</summary>
    public bool Covers(string name) => Covered.Contains(name) || (Before?.Covers(name) ?? false);
}
