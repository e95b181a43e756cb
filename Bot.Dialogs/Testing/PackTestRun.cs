namespace Bot.Dialogs.Testing;

/// <summary>A run of a pack's tests.</summary>
/// <param name="Results">How each test went, in the order of files.</param>
/// <param name="Coverage">What they went through together.</param>
public sealed record PackTestRun(IReadOnlyList<PackTestResult> Results, PackCoverage Coverage)
{
    /// <summary>How many turns the bot took in it.</summary>
    public long Turns { get; init; }
}
