using Bot.Dialogs.Reading;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>Tests for what no test goes through yet, and what none could be found for.</summary>
/// <param name="Tests">The tests.</param>
/// <param name="Gaps">What they do not go through either; steps inside a branch that is named here are not named again.</param>
public sealed record ProposedTests(IReadOnlyList<ProposedTest> Tests, IReadOnlyList<CoverageGap> Gaps);

/// <summary>Something that no conversation was found for.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Reason">Why, and what to do.</param>
public sealed record CoverageGap(CoverageItem Item, ProblemText Reason);
