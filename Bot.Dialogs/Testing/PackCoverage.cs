using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Testing;

/// <summary>What the tests of a pack go through.</summary>
/// <param name="Steps">Every step.</param>
/// <param name="Branches">Every way out of a step that has several: conditions true and false, cases, options, <c>otherwise</c>, <c>fails</c>.</param>
/// <param name="Scripts">Every script in every language of the pack.</param>
/// <param name="Guidelines">Every guideline that does something, and every topic that the pack writes of and that is not only left to scripts.</param>
public sealed record PackCoverage(
    IReadOnlyList<CoverageItem> Steps, IReadOnlyList<CoverageItem> Branches, IReadOnlyList<CoverageItem> Scripts, IReadOnlyList<CoverageItem> Guidelines)
{
    /// <summary>How many guidelines only tell a model what to do, so that no test can go through them.</summary>
    public int ForModels { get; init; }

    /// <summary>All of them.</summary>
    public IEnumerable<CoverageItem> All => [.. Steps, .. Branches, .. Scripts, .. Guidelines];

    /// <summary>Whole percent of covered items, rounded down, so that 100 means all; 100 when there are none.</summary>
    /// <param name="items">One of the lists.</param>
    public static int Percent(IReadOnlyList<CoverageItem> items) => items.Count == 0 ? 100 : 100 * items.Count(item => item.Covered) / items.Count;
}

/// <summary>Something that tests go through or not.</summary>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Where it is written.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Covered">Whether a test went through it.</param>
public sealed record CoverageItem(string File, int Line, string Name, bool Covered)
{
    /// <summary>The script that it belongs to; empty for guidelines.</summary>
    public string Script { get; init; } = "";

    /// <summary>The step that it is, or a way out of it; absent for scripts and guidelines.</summary>
    internal Step? Step { get; init; }

    /// <summary>The way out of the step; absent for whole steps.</summary>
    internal string? Branch { get; init; }

    /// <summary>The language, of a script.</summary>
    internal string? Language { get; init; }
}
