namespace Bot.Dialogs.Testing;

/// <summary>How a test of a pack went.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Line of the test; of the line that does not hold, when it failed.</param>
/// <param name="Failure">What was expected, what came, and the conversation so far; absent when it holds.</param>
public sealed record PackTestResult(string Name, string File, int Line, string? Failure = null)
{
    /// <summary>How long it took; zero when nobody measured.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>Whether the test holds.</summary>
    public bool Passed => Failure is null;

    /// <summary>The result as test runners print it.</summary>
    public override string ToString() => Passed ? $"{File}:{Line}: {Name}: passed" : $"{File}:{Line}: {Name}: {Failure}";
}
