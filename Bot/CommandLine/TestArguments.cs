namespace Bot.CommandLine;

/// <summary>What <c>test</c> shall do besides.</summary>
/// <param name="Filter">Only tests whose names contain this.</param>
/// <param name="Junit">Where the results go as JUnit XML.</param>
/// <param name="Html">Where results and coverage go as a page.</param>
/// <param name="Least">Percent of steps and of branches that must be covered.</param>
/// <param name="Propose">Where proposed tests go.</param>
internal sealed record TestArguments(string? Filter, string? Junit, string? Html, int? Least, string? Propose);
